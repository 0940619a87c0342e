// Files are written plainly: what is tested is above them.
#include "tests/editing/testfeed.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <gtest/gtest.h>

namespace galley {
namespace {

std::string documentOf(const std::string& yaml) {
    return yaml.starts_with("---") ? yaml : "---\n" + yaml + "---\nText.\n";
}

QString pathOf(int document) {
    return QStringLiteral("_news/%1.md").arg(document, 6, 10, QLatin1Char('0'));
}

void writeFile(const QString& path, const std::string& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
}

std::string flow(const Value& value) {
    std::string text;
    if (const auto* items = value.sequence()) {
        for (const Value& item : *items)
            text += (text.empty() ? "" : ", ") + flow(item);
        return "[" + text + "]";
    }
    if (const auto* entries = value.mapping()) {
        for (const auto& [key, entry] : *entries)
            text +=
                (text.empty() ? "" : ", ") + frontmatter::toJson(std::string_view(key)) + ": " + flow(entry);
        return "{" + text + "}";
    }
    return value.timestamp() ? value.timestamp()->text : frontmatter::toJson(value);
}

} // namespace

bool waitFor(const std::function<bool()>& condition) {
    return QTest::qWaitFor(condition, 10000);
}

std::string frontMatterOf(const frontmatter::Mapping& values) {
    std::string yaml;
    for (const auto& [key, value] : values)
        yaml += key + ": " + flow(value) + "\n";
    return yaml;
}

frontmatter::Mapping valuesOf(const std::string& yaml) {
    const auto document = frontmatter::Document::read(documentOf(yaml));
    EXPECT_TRUE(document.has_value()) << yaml;
    return document ? document->values() : frontmatter::Mapping();
}

FieldPath path(std::string_view text) {
    return FieldPath::parse(text).value();
}

TestFeed::TestFeed(const std::vector<std::string>& documents) {
    QDir(m_folder.path()).mkpath(QStringLiteral("_news"));
    writeFile(m_folder.filePath(QStringLiteral("_config.yml")),
              "title: Test\ncollections:\n  news:\n    output: true\n");
    write(documents);
    bool loaded = false;
    QObject::connect(&feed, &Feed::loaded, &feed, [&](bool) { loaded = true; });
    feed.open(m_folder.path());
    EXPECT_TRUE(waitFor([&] { return loaded; }));
    feed.disconnect(SIGNAL(loaded(bool)));
    learnIds();
}

void TestFeed::write(const std::vector<std::string>& documents) {
    for (const std::string& yaml : documents)
        writeFile(m_folder.filePath(pathOf(m_written++)), documentOf(yaml));
}

void TestFeed::learnIds() {
    for (int document = static_cast<int>(m_ids.size()); document < m_written; ++document) {
        m_ids.append(feed.find(pathOf(document)));
        EXPECT_GE(m_ids.back(), 0);
    }
}

Article TestFeed::article(int document, const std::string& yaml) const {
    return Article::read(pathOf(document), QStringLiteral("news"), documentOf(yaml));
}

void TestFeed::replace(int document, const std::string& yaml) {
    feed.setArticles({{id(document), article(document, yaml)}});
}

void TestFeed::remove(const std::vector<int>& documents) {
    for (const int document : documents)
        EXPECT_TRUE(QFile::remove(m_folder.filePath(pathOf(document))));
    feed.reload();
    EXPECT_TRUE(waitFor([&] { return !feed.isLoading(); }));
}

void TestFeed::add(const std::vector<std::string>& documents) {
    write(documents);
    feed.reload();
    EXPECT_TRUE(waitFor([&] { return !feed.isLoading(); }));
    learnIds();
}

SaveResult savedResult(const SaveRequest& request, const Article& article) {
    SaveResult result;
    result.id = request.id;
    result.path = request.path;
    result.saved = request.edits;
    result.article = article;
    return result;
}

} // namespace galley
