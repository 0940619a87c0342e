// The articles of a triage as rows of a strip.
#include "ui/triage/triagefilm.h"

#include "core/editing/currentarticle.h"
#include "ui/imagepreview/articlepictures.h"
#include "ui/imagepreview/picturestrip.h"

namespace galley {

QString iconOf(TriageSession::Decision decision) {
    switch (decision) {
    case TriageSession::Decision::Published:
        return u"publish"_qs;
    case TriageSession::Decision::Unpublished:
        return u"unpublish"_qs;
    case TriageSession::Decision::Skipped:
        return u"skip"_qs;
    case TriageSession::Decision::None:
        break;
    }
    return {};
}

void TriageFilm::setSession(TriageSession* session, const Feed* feed, const Edits* edits) {
    beginResetModel();
    if (m_session) {
        m_session->disconnect(this);
        m_feed->localFiles().disconnect(this);
    }
    m_session = session;
    m_feed = feed;
    m_edits = edits;
    endResetModel();
    if (!session)
        return;
    connect(session, &TriageSession::decided, this,
            [this](int place) { emit dataChanged(index(place), index(place)); });
    connect(&feed->localFiles(), &LocalFiles::found, this, &TriageFilm::updatePictures);
}

void TriageFilm::updatePictures() {
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {PictureStrip::SourceRole});
}

int TriageFilm::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_session ? 0 : m_session->count();
}

QVariant TriageFilm::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_session)
        return {};
    const ArticleId id = m_session->idAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return titleOf(id);
    case PictureStrip::SourceRole:
        return QVariant::fromValue(sourceOf(id));
    case PictureStrip::MarkRole:
        return iconOf(m_session->decisionAt(index.row()));
    case PictureStrip::FadedRole:
        return m_session->decisionAt(index.row()) != TriageSession::Decision::None;
    default:
        return {};
    }
}

QString TriageFilm::titleOf(ArticleId id) const {
    const CurrentArticle article(*m_feed, *m_edits, id);
    return article.title().isEmpty() ? article.snapshot().path().section(u'/', -1) : article.title();
}

ImageSource TriageFilm::sourceOf(ArticleId id) const {
    const QList<PreviewImage> pictures = picturesOf(*m_feed, *m_edits, id);
    return pictures.isEmpty() ? ImageSource() : pictures.first().source;
}

} // namespace galley
