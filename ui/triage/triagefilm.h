// The articles of a triage as rows of a strip.
#pragma once

#include "core/editing/triagesession.h"
#include "core/images/imagesource.h"

#include <QAbstractListModel>

namespace galley {

/// Picture, title and decision of each article.
class TriageFilm : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// nullptr for none; feed, edits and session outlive their being shown.
    void setSession(TriageSession* session, const Feed* feed, const Edits* edits);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString titleOf(ArticleId id) const; ///< or its file's name
    ImageSource sourceOf(ArticleId id) const;
    void updatePictures();

    TriageSession* m_session = nullptr;
    const Feed* m_feed = nullptr;
    const Edits* m_edits = nullptr;
};

/// The icon that says a decision; empty for none.
QString iconOf(TriageSession::Decision decision);

} // namespace galley
