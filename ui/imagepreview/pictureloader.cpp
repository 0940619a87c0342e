// Three timers and a ticket.
#include "ui/imagepreview/pictureloader.h"

#include <chrono>

namespace galley {

using namespace std::chrono_literals;

namespace {

constexpr auto settleTime = 80ms;   // longer than a held key repeats
constexpr auto overdueTime = 150ms; // shorter feels like flicker, longer like a mistake
constexpr auto resizeTime = 200ms;

} // namespace

PictureLoader::PictureLoader(ImageStore* store, QObject* parent)
    : QObject(parent)
    , m_store(store) {
    for (QTimer* timer : {&m_settle, &m_overdue, &m_resized})
        timer->setSingleShot(true);
    m_overdue.setInterval(overdueTime);
    m_resized.setInterval(resizeTime);
    connect(&m_settle, &QTimer::timeout, this, [this] { ask(false); });
    connect(&m_resized, &QTimer::timeout, this, [this] { ask(false); });
    connect(&m_overdue, &QTimer::timeout, this, &PictureLoader::overdue);
}

void PictureLoader::load(const ImageSource& source, const QSize& target, Pace pace) {
    m_ticket.cancel();
    m_resized.stop();
    m_source = source;
    m_target = target;
    m_originalSize = {};
    m_isHeldBack = false;
    m_settle.start(pace == Pace::Now ? 0ms : settleTime);
    if (const auto known = m_store->cached(source, m_target)) {
        m_askedTarget = m_target;
        if (!source.isLocal()) // a file may have changed: look
            m_settle.stop();
        take(*known);
    } else if (!m_overdue.isActive()) { // running through a list does not put it off
        m_overdue.start();
    }
}

void PictureLoader::reload() {
    m_settle.stop();
    m_resized.stop();
    m_originalSize = {};
    m_overdue.start();
    ask(true);
}

void PictureLoader::await() {
    m_ticket.cancel();
    m_settle.stop();
    m_resized.stop();
    m_source = {};
    m_originalSize = {};
    m_isHeldBack = false;
    if (!m_overdue.isActive())
        m_overdue.start();
}

void PictureLoader::clear() {
    await();
    m_overdue.stop();
}

void PictureLoader::setTarget(const QSize& target) {
    m_target = target;
    if (m_isHeldBack && !target.isEmpty())
        return ask(false);
    if (m_originalSize.isEmpty() || m_ticket.isPending() || m_target == m_askedTarget)
        return;
    if (!fits(fittedImageSize(m_originalSize, target)))
        m_resized.start();
}

/// A picture magnified once and fitted again must not keep the pixels of its whole original.
bool PictureLoader::fits(const QSize& wanted) const {
    constexpr int mostTimesLarger = 3;
    return wanted.width() <= m_loadedSize.width() && wanted.height() <= m_loadedSize.height() &&
           m_loadedSize.width() <= mostTimesLarger * wanted.width();
}

void PictureLoader::ask(bool refresh) {
    m_isHeldBack = m_target.isEmpty();
    if (m_isHeldBack)
        return;
    m_askedTarget = m_target;
    m_ticket = m_store->request({m_source, m_target, ImagePriority::Visible, refresh}, this,
                                [this](const ImageResult& result) { take(result); });
}

void PictureLoader::take(const ImageResult& result) {
    m_overdue.stop();
    if (!result) {
        if (!m_originalSize.isEmpty() && !m_source.isLocal())
            return; // only the sharper one is missing
        m_originalSize = {};
        emit failed(result.error());
        return;
    }
    m_originalSize = result->originalSize;
    m_loadedSize = result->image.size();
    setTarget(m_target); // it may have grown meanwhile
    emit loaded(*result);
}

} // namespace galley
