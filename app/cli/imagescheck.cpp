// A window over the list of pictures.
#include "app/cli/imagescheck.h"

namespace galley::cli {
namespace {

/// Enough to keep every host busy with the six it is asked for at a time.
constexpr int mostUnderWay = 64;
/// A picture is decoded to find damage, not to be shown.
constexpr QSize smallSize(64, 64);

} // namespace

ImagesCheck::ImagesCheck(const std::vector<FoundImage>* images, ImageStore* store, Handlers handlers)
    : m_images(images)
    , m_store(store)
    , m_handlers(std::move(handlers)) {
    for (const FoundImage& image : *images)
        ++m_sharers[image.source];
}

void ImagesCheck::start() {
    QMetaObject::invokeMethod(
        &m_context, [this] { askForMore(); }, Qt::QueuedConnection);
}

void ImagesCheck::stop() {
    if (std::exchange(m_isStopped, true))
        return;
    for (auto& [source, answer] : m_answers)
        answer.ticket.cancel();
    m_handlers.finished();
}

void ImagesCheck::askForMore() {
    while (!m_isStopped && m_asked < m_images->size() && m_underWay < mostUnderWay) {
        const ImageSource& source = (*m_images)[m_asked++].source;
        const auto [answer, isNew] = m_answers.try_emplace(source);
        if (!isNew)
            continue;
        ++m_underWay;
        answer->second.ticket =
            m_store->request({.source = source, .target = smallSize}, &m_context,
                             [this, source](const ImageResult& result) { answered(source, result); });
    }
    tellInOrder();
}

void ImagesCheck::answered(const ImageSource& source, const ImageResult& result) {
    --m_underWay;
    m_answers[source].result = result;
    m_done += m_sharers.value(source);
    m_handlers.progress(m_done, int(m_images->size()));
    askForMore();
}

void ImagesCheck::tellInOrder() {
    while (!m_isStopped && m_told < m_asked) {
        const FoundImage& image = (*m_images)[m_told];
        const auto& result = m_answers[image.source].result;
        if (!result)
            return;
        ++m_told;
        m_handlers.checked(image, *result);
    }
    if (!m_isStopped && m_told == m_images->size())
        stop();
}

} // namespace galley::cli
