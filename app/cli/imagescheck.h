// Fetches and decodes pictures, many at a time, and tells of them in order.
#pragma once

#include "app/cli/imagesfound.h"
#include "core/images/imagestore.h"

#include <QHash>
#include <QObject>

#include <optional>
#include <unordered_map>

namespace galley::cli {

/// Asks a store for each picture once, however many articles show it, with a bounded number under way.
class ImagesCheck : public QObject {
    Q_OBJECT
public:
    /// Neither is owned.
    ImagesCheck(const std::vector<FoundImage>* images, ImageStore* store);

    void start();
    /// Asks for nothing more; what is under way is dropped. finished() follows.
    void stop();

signals:
    /// The next picture in order.
    void checked(const galley::cli::FoundImage& image, const galley::ImageResult& result);
    void progress(int done, int total); ///< whatever the order
    void finished();

private:
    void askForMore();
    void answered(const ImageSource& source, const ImageResult& result);
    void tellInOrder();

    struct Answer {
        std::optional<ImageResult> result;
        ImageTicket ticket;
    };
    const std::vector<FoundImage>* m_images;
    ImageStore* m_store;
    std::unordered_map<ImageSource, Answer, decltype([](const ImageSource& source) { return qHash(source); })>
        m_answers;
    QHash<ImageSource, int> m_sharers; ///< pictures that have this source
    std::size_t m_asked = 0;           ///< pictures asked for, in order
    std::size_t m_told = 0;
    int m_done = 0;
    int m_underWay = 0;
    bool m_isStopped = false;
};

} // namespace galley::cli
