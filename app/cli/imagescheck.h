// Fetches and decodes pictures, many at a time, and tells of them in order.
#pragma once

#include "app/cli/imagesfound.h"
#include "core/images/imagestore.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>
#include <unordered_map>

namespace galley::cli {

/// Asks a store for each picture once, however many articles show it, with a bounded number under way.
class ImagesCheck {
public:
    struct Handlers {
        std::function<void(const FoundImage&, const ImageResult&)> checked; ///< the next picture in order
        std::function<void(int done, int total)> progress;                  ///< whatever the order
        std::function<void()> finished;                                     ///< once, later than start()
    };
    /// Neither images nor store are owned.
    ImagesCheck(const std::vector<FoundImage>* images, ImageStore* store, Handlers handlers);

    void start();
    /// Asks for nothing more; what is under way is dropped, and it is finished.
    void stop();

private:
    void askForMore();
    void answered(const ImageSource& source, const ImageResult& result);
    void tellInOrder();

    struct Answer {
        std::optional<ImageResult> result;
        ImageTicket ticket;
    };
    struct SourceHash {
        std::size_t operator()(const ImageSource& source) const { return qHash(source); }
    };
    const std::vector<FoundImage>* m_images;
    ImageStore* m_store;
    Handlers m_handlers;
    std::unordered_map<ImageSource, Answer, SourceHash> m_answers;
    QHash<ImageSource, int> m_sharers; ///< pictures that have this source
    std::size_t m_asked = 0;           ///< pictures asked for, in order
    std::size_t m_told = 0;
    int m_done = 0;
    int m_underWay = 0;
    bool m_isStopped = false;
    QObject m_context;
};

} // namespace galley::cli
