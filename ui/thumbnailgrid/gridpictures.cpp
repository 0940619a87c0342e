// What the grid asks of its loaders, and when.
#include "ui/support/feedsession.h"
#include "ui/thumbnailgrid/thumbnailgrid.h"

#include <algorithm>
#include <chrono>

namespace galley {

using namespace std::chrono_literals;

namespace {

constexpr auto wantTime = 40ms;      ///< while scrolling: longer than a frame, shorter than a glance
constexpr auto retargetTime = 150ms; ///< after the last of many changes of size

} // namespace

void ThumbnailGrid::retargetSoon() {
    if (m_target.isEmpty())
        retarget();
    else
        m_retarget.start(retargetTime);
}

/// Pictures are decoded for the size they have now. A size about to change again is not worth it.
void ThumbnailGrid::retarget() {
    arranged();
    if (!isVisible() || m_layout.count() == 0)
        return;
    const qreal ratio = devicePixelRatioF();
    const QSize target = (QSizeF(m_painter->pictureSize(m_layout.cardSize())) * ratio).toSize();
    if (target == m_target)
        return;
    m_target = target;
    m_pictures.setTarget(target, ratio);
    const int side = qRound(m_painter->logoSide() * ratio);
    m_logos.setTarget({side, side}, ratio);
    wantPictures();
}

/// At once after a rest; while one scrolls on, now and then.
void ThumbnailGrid::wantSoon() {
    if (m_want.isActive() || !isVisible())
        return;
    if (m_wanted.isValid() && std::chrono::milliseconds(m_wanted.elapsed()) < wantTime)
        m_want.start(wantTime);
    else
        wantPictures();
}

void ThumbnailGrid::wantPictures() {
    m_wanted.start();
    if (!isVisible() || !m_session)
        return;
    const QRect area = visibleArea();
    const QRect ahead = area.translated(0, m_direction * area.height());
    const QRect behind = area.translated(0, -m_direction * area.height());
    m_pictures.want(picturesIn(area, false), picturesIn(ahead, false) + picturesIn(behind, false));
    m_logos.want(picturesIn(area, true), picturesIn(ahead, true) + picturesIn(behind, true));
}

QStringList ThumbnailGrid::picturesIn(const QRect& area, bool logos) const {
    QStringList addresses;
    if (logos && m_picturesOnly)
        return addresses;
    for (const RowRange& range : arranged().placesIn(area)) {
        for (int place = range.first; place <= range.last; ++place) {
            const Card& card = m_cards.at(m_groups.rowAt(place));
            const QString& address = logos ? card.logo : card.picture;
            if (!address.isEmpty())
                addresses.append(address);
        }
    }
    return addresses;
}

bool ThumbnailGrid::isSettled() const {
    const QStringList addresses = picturesIn(visibleArea(), false);
    return std::ranges::all_of(addresses, [this](const QString& address) {
        const Thumbnail* picture = m_pictures.thumbnail(address);
        return picture && (picture->error || !picture->pixmap.isNull());
    });
}

void ThumbnailGrid::updateCards(const QSet<QString>& addresses) {
    if (!m_session)
        return;
    for (const RowRange& range : arranged().placesIn(visibleArea())) {
        for (int place = range.first; place <= range.last; ++place) {
            const Card& card = m_cards.at(m_groups.rowAt(place));
            if (addresses.contains(card.picture) || addresses.contains(card.logo))
                updatePlace(place);
        }
    }
}

/// Pictures that will not come are problems of their articles, also of those that are near the screen.
void ThumbnailGrid::reportPictures(const QSet<QString>& addresses) {
    if (!m_session)
        return;
    const QRect area = visibleArea();
    for (const RowRange& range : arranged().placesIn(area.adjusted(0, -area.height(), 0, area.height()))) {
        for (int place = range.first; place <= range.last; ++place) {
            const int row = m_groups.rowAt(place);
            const QString address = m_cards.at(row).picture;
            const Thumbnail* picture = addresses.contains(address) ? m_pictures.thumbnail(address) : nullptr;
            if (!picture || (picture->error && !isLasting(*picture->error)))
                continue;
            if (picture->error || !picture->pixmap.isNull())
                m_session->problems()->notePicture(m_session->list()->idAt(row), address,
                                                   picture->error ? picture->error->message : QString());
        }
    }
}

void ThumbnailGrid::retryPlace(int place) {
    const Card& card = m_cards.at(m_groups.rowAt(place));
    if (!card.picture.isEmpty())
        m_pictures.reload({card.picture});
}

void ThumbnailGrid::retrySelected() {
    if (!m_session)
        return;
    QStringList addresses;
    for (const RowRange& range : arranged().placesIn(visibleArea())) {
        for (int place = range.first; place <= range.last; ++place) {
            const int row = m_groups.rowAt(place);
            if (m_selection.isSelected(row))
                addresses.append(m_cards.at(row).picture);
        }
    }
    addresses.removeAll(QString());
    m_pictures.reload(addresses);
}

} // namespace galley
