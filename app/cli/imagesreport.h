// Tells what is the matter with pictures.
#pragma once

#include "app/cli/console.h"
#include "app/cli/imagesfound.h"
#include "core/images/image.h"

namespace galley::cli {

/// Prints each picture as it comes, as text or as an array of objects, then the counts.
class ImagesReport {
public:
    enum class Format { Text, Json };
    ImagesReport(Format format, Console& console);

    void add(const FoundImage& image, const ImageResult& result);
    void finish();
    /// The counts, to standard error.
    void printSummary() const;
    bool hasFailures() const { return m_failed > 0; }

private:
    void addText(const FoundImage& image, const ImageResult& result);
    void addJson(const FoundImage& image, const ImageResult& result);

    Format m_format;
    Console& m_console;
    int m_count = 0;
    int m_failed = 0;
    int m_mismatches = 0;
};

/// "ok", the number of an HTTP status, or a word: part of what scripts depend on.
QString statusOf(const ImageResult& result);

} // namespace galley::cli
