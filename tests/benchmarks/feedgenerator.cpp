// The shapes of fictional articles: how long, how published, how related.
#include "tests/benchmarks/feedgenerator.h"

#include "tests/benchmarks/random.h"
#include "tests/benchmarks/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>

namespace galley::benchmarks {

namespace {

struct Quantile {
    double share; ///< of all articles
    int count;    ///< have at most as many related ones
};

// Measured on a real feed; steps between them are linear.
constexpr std::array<Quantile, 18> relatedQuantiles{{{0.16, 0},
                                                     {0.17, 1},
                                                     {0.25, 1},
                                                     {0.35, 3},
                                                     {0.40, 5},
                                                     {0.45, 7},
                                                     {0.50, 9},
                                                     {0.55, 13},
                                                     {0.60, 18},
                                                     {0.65, 24},
                                                     {0.70, 32},
                                                     {0.75, 40},
                                                     {0.80, 49},
                                                     {0.85, 62},
                                                     {0.90, 88},
                                                     {0.95, 116},
                                                     {0.999, 158},
                                                     {1.0, 179}}};

int relatedCount(double share) {
    Quantile low{0.0, 0};
    for (const Quantile& high : relatedQuantiles) {
        if (share < high.share) {
            const double part = (share - low.share) / (high.share - low.share);
            return low.count + static_cast<int>(std::lround(part * (high.count - low.count)));
        }
        low = high;
    }
    return low.count;
}

// Spreads shares evenly over consecutive articles (multiples of an irrational number), so that any feed has
// the shape.
double evenShare(int index, double irrational) {
    return std::fmod(index * irrational, 1.0);
}

/// Writes one article into a string.
class ArticleWriter {
public:
    ArticleWriter(std::uint64_t seed, int index)
        : m_random(seed * 1000003u + static_cast<std::uint64_t>(index))
        , m_index(index) {}

    std::string write();

private:
    void head();
    void topicList();
    void related(int count);
    void relatedItem(int sentences);
    void addresses(std::string_view indent, const Publisher& publisher, const std::string& slug,
                   double ampShare);
    void provider(std::string_view indent, const Publisher& publisher, bool withImages);
    void image(std::string_view indent, bool withTitle);
    void secured();

    void line(std::string_view indent, std::string_view key, std::string_view value);
    void quoted(std::string_view indent, std::string_view key, std::string_view value);
    std::string sentence();
    std::string excerpt(int sentences);
    std::string dateTime();

    Random m_random;
    int m_index;
    bool m_foreign = false;
    std::string m_text;
};

std::string slugOf(std::string_view title) {
    std::string slug;
    for (const char c : title) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            slug += c;
        } else if (c >= 'A' && c <= 'Z') {
            slug += static_cast<char>(c - 'A' + 'a');
        } else if (c == ' ' && !slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    return slug;
}

void ArticleWriter::line(std::string_view indent, std::string_view key, std::string_view value) {
    m_text.append(indent).append(key).append(": ").append(value).append("\n");
}

void ArticleWriter::quoted(std::string_view indent, std::string_view key, std::string_view value) {
    m_text.append(indent).append(key).append(": \"");
    for (const char c : value) {
        if (c == '"' || c == '\\') {
            m_text += '\\';
        }
        m_text += c;
    }
    m_text += "\"\n";
}

std::string ArticleWriter::sentence() {
    std::string text(m_random.pick(subjects()));
    text.append(" ").append(m_random.pick(verbs()));
    text.append(" ").append(m_random.pick(objects()));
    if (m_foreign && m_random.chance(0.4)) {
        text.append(" ").append(m_random.pick(foreignWords()));
    }
    if (m_random.chance(0.04)) {
        text.append(" \"as is\"");
    }
    return text.append(" ").append(m_random.pick(circumstances()));
}

std::string ArticleWriter::excerpt(int sentences) {
    std::string text = sentence();
    for (int i = 1; i < sentences; ++i) {
        text.append(". ").append(sentence());
    }
    return text + ".";
}

std::string ArticleWriter::dateTime() {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%d-%02d-%02dT%02d:%02d:00Z", m_random.between(2019, 2024),
                  m_random.between(1, 12), m_random.between(1, 28), m_random.between(0, 23),
                  m_random.between(0, 59));
    return text.data();
}

void ArticleWriter::addresses(std::string_view indent, const Publisher& publisher, const std::string& slug,
                              double ampShare) {
    const std::string path =
        std::string(publisher.domain) + "/" + std::to_string(m_random.between(2019, 2024)) + "/" + slug;
    quoted(indent, "webUrl", "https://www." + path + "/");
    if (m_random.chance(ampShare)) {
        std::string host(publisher.domain);
        std::ranges::replace(host, '.', '-');
        quoted(indent, "ampWebUrl", "https://www." + path + "/amp/");
        quoted(indent, "cdnAmpWebUrl", "https://www-" + host + ".cdn.amp.example/c/s/www." + path + "/amp/");
    }
}

void ArticleWriter::image(std::string_view indent, bool withTitle) {
    const std::string inner = std::string(indent) + "  ";
    std::array<char, 24> name{};
    std::snprintf(name.data(), name.size(), "%016llx", static_cast<unsigned long long>(m_random.next()));
    quoted(std::string(indent) + "- ", "url",
           "https://images." + std::string(m_random.pick(publishers()).domain) + "/media/" + name.data() +
               "/thumbnail-1200x675.jpg");
    line(inner, "width", std::to_string(m_random.between(300, 2400)));
    line(inner, "height", std::to_string(m_random.between(200, 1400)));
    if (withTitle) {
        quoted(inner, "title", sentence());
    }
    if (m_random.chance(0.8)) {
        line(inner, "isCached", "true");
    }
}

void ArticleWriter::provider(std::string_view indent, const Publisher& publisher, bool withImages) {
    const std::string inner = std::string(indent) + "  ";
    m_text.append(indent).append("provider:\n");
    line(inner, "name", publisher.name);
    line(inner, "domain", publisher.domain);
    if (withImages) {
        m_text.append(inner).append("images:\n");
        const std::string deeper = inner + "  ";
        quoted(deeper + "- ", "url",
               "https://feed.example/assets/images/organizations/" + std::string(publisher.domain) +
                   "-50x50.jpg");
        line(deeper, "  width", "50");
        line(deeper, "  height", "50");
    }
}

void ArticleWriter::relatedItem(int sentences) {
    const std::string title = sentence();
    const Publisher& publisher = m_random.pick(publishers());
    quoted("  - ", "title", title);
    quoted("    ", "excerpt", excerpt(sentences));
    line("    ", "publishedDateTime", dateTime());
    addresses("    ", publisher, slugOf(title), 0.35);
    line("    ", "type", "article");
    provider("    ", publisher, false);
    line("    ", "quality", std::to_string(m_random.between(0, 130)));
    if (m_random.chance(0.7)) {
        m_text += "    images:\n";
        image("      ", m_random.chance(0.3));
    }
}

void ArticleWriter::related(int count) {
    if (count == 0) {
        return;
    }
    const bool longList = count > 110; // the longest lists hold the shorter records
    m_text += "\nrelated:\n";
    for (int i = 0; i < count; ++i) {
        relatedItem(m_random.between(2, longList ? 3 : 7));
    }
}

void ArticleWriter::topicList() {
    m_text += "\ntopics:\n";
    const int count = m_random.between(1, 4);
    const int first = m_random.between(0, static_cast<int>(topics().size()) - 1);
    for (int i = 0; i < count; ++i) {
        const std::size_t index = static_cast<std::size_t>(first + 3 * i) % topics().size();
        m_text.append("  - ").append(topics()[index]).append("\n");
    }
}

void ArticleWriter::head() {
    constexpr double publishedShare = 0.126;
    constexpr double coldShare = 0.734; // heat: -1, all unpublished
    const double state = evenShare(m_index, 0.4142135623730951);
    const bool published = state < publishedShare;
    const bool cold = state >= 1.0 - coldShare;
    const std::string title = sentence() + (m_random.chance(0.2) ? " (" + std::to_string(m_index) + ")" : "");
    const Publisher& publisher = m_random.pick(publishers());
    line("", "category", "news");
    quoted("", "title", title);
    const std::string ending = m_foreign ? " " + std::string(m_random.pick(foreignWords())) : "";
    quoted("", "excerpt", excerpt(m_random.between(1, 4)) + ending);
    line("", "publishedDateTime", dateTime());
    if (m_random.chance(0.63)) {
        quoted("", "originalUrl", "https://www." + std::string(publisher.domain) + "/" + slugOf(title));
    }
    addresses("", publisher, slugOf(title), 0.2);
    line("", "type", m_random.chance(0.9) ? "article" : "video");
    line("", "quality", std::to_string(m_random.between(0, 120)));
    line("", "heat", std::to_string(cold ? -1 : m_random.between(0, 150)));
    line("", "published", published ? "true" : "false");
    m_text += '\n';
    provider("", publisher, m_random.chance(0.5));
}

void ArticleWriter::secured() {
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string payload;
    const int length = m_random.between(70, 120) * 4;
    for (int i = 0; i < length; ++i) {
        payload += alphabet[m_random.next() % alphabet.size()];
    }
    payload.back() = '=';
    payload += ';';
    for (int i = 0; i < 22; ++i) {
        payload += alphabet[m_random.next() % alphabet.size()];
    }
    m_text += '\n';
    quoted("", "secured", payload + "==");
}

std::string ArticleWriter::write() {
    m_foreign = evenShare(m_index, 0.7320508075688772) < 0.74;
    m_text = "---\n";
    head();
    topicList();
    if (evenShare(m_index, 0.2360679774997898) >= 0.46) {
        m_text += "\nimages:\n";
        image("  ", m_random.chance(0.2));
    }
    related(relatedCount(evenShare(m_index, 0.6180339887498949)));
    secured();
    m_text += "---\n";
    return std::move(m_text);
}

bool writeFile(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return file.good();
}

constexpr std::string_view siteConfiguration = "title: Harbour News\n"
                                               "url: https://feed.example\n"
                                               "baseurl: /news\n"
                                               "collections:\n"
                                               "  news:\n"
                                               "    output: true\n";

} // namespace

std::string FeedGenerator::fileName(int index) const {
    Random random(m_seed * 7919u + static_cast<std::uint64_t>(index));
    std::array<char, 40> date{};
    std::snprintf(date.data(), date.size(), "%d-%02d-%02d-", random.between(2019, 2024),
                  random.between(1, 12), random.between(1, 28));
    return date.data() + slugOf(random.pick(subjects())) + "-" + slugOf(random.pick(verbs())) + "-" +
           slugOf(random.pick(objects())) + "-" + std::to_string(index) + ".md";
}

std::string FeedGenerator::article(int index) const {
    return ArticleWriter(m_seed, index).write();
}

std::expected<void, std::string> FeedGenerator::write(const std::filesystem::path& folder, int count) const {
    std::error_code error;
    for (const char* part : {"_news", "_data/topics"}) {
        std::filesystem::create_directories(folder / part, error);
        if (error) {
            return std::unexpected((folder / part).string() + ": " + error.message());
        }
    }
    const auto put = [&](const std::filesystem::path& path, std::string_view bytes) {
        return writeFile(folder / path, bytes);
    };
    bool written = put("_config.yml", siteConfiguration);
    for (std::size_t i = 0; i < topics().size(); ++i) {
        const std::string name(topics()[i]);
        written = written && put("_data/topics/" + std::to_string(10 + i) + "-" + slugOf(name) + ".yaml",
                                 "taxonomy: topic\n_id: " + slugOf(name) + "\nname: " + name + "\n");
    }
    for (int i = 0; written && i < count; ++i) {
        written = put("_news/" + fileName(i), article(i));
    }
    if (!written) {
        return std::unexpected("could not write all files in " + folder.string());
    }
    return {};
}

} // namespace galley::benchmarks
