// A detail panel over a small feed in a temporary folder.
#pragma once

#include "core/editing/edits.h"
#include "core/feed/feed.h"
#include "core/feed/save.h"
#include "ui/articledetail/articledetail.h"
#include "ui/articledetail/articlepage.h"
#include "ui/articledetail/fieldrow.h"
#include "ui/articledetail/selectionpage.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace galley::test {

template<typename Condition>
bool waitFor(Condition condition, int milliseconds = 10000) {
    return QTest::qWaitFor(condition, milliseconds);
}

inline QStringList texts(std::initializer_list<const char*> utf8) {
    QStringList list;
    for (const char* text : utf8)
        list.append(QString::fromUtf8(text));
    return list;
}

/// Every kind of field, in the styles they are written in; made up for these tests.
inline const QByteArray harbour = R"(---
category: news
title: "Harbour opens at dawn"
excerpt: "Boats <b>leave</b> early & come back late."
publishedDateTime: 2024-05-31T14:00:00.5+02:00
webUrl: "https://harbour.example/dawn"
type: article
quality: 40
heat: 7
published: false

provider:
  name: Harbour News
  domain: harbour.example
  authors:
    - name: A. Sailor

topics:
  - Boats
  - Weather

images:
  - url: "https://harbour.example/a.png"
    width: 640
    height: 480
  - url: "https://harbour.example/b.png"

related:
  - title: "First related"
    webUrl: "https://harbour.example/1"
    quality: 10
  - title: "Second related"
  - title: "Third related"
    images:
      - url: "https://harbour.example/third.png"

mood: calm
depth: 12
secured: "QUJDREVG;AAAA"
---
<p>Body text</p>
)";

/// Few fields, and none of the lists.
inline const QByteArray bare = R"(---
title: Bare
topics: [Boats]
type: video
---
)";

class DetailTest : public testing::Test {
protected:
    void SetUp() override {
        write(QStringLiteral("_news/harbour.md"), harbour);
        write(QStringLiteral("_news/bare.md"), bare);
        write(QStringLiteral("_news/broken.md"),
              "---\ntitle: \"never closed\nquality: 1\n---\n<b>text</b>\n");
        write(QStringLiteral("_config.yml"), "title: Test\n");
        write(QStringLiteral("_data/topics/0.yaml"), "name: Tides\n");
    }

    void write(const QString& path, const QByteArray& bytes) {
        QDir(folder.path()).mkpath(QFileInfo(path).path());
        QFile file(folder.filePath(path));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void open() {
        bool loaded = false;
        QObject::connect(&feed, &Feed::loaded, &feed, [&loaded] { loaded = true; });
        feed.open(folder.path());
        ASSERT_TRUE(waitFor([&loaded] { return loaded; }));
        panel = std::make_unique<ArticleDetail>(&feed, &edits);
        panel->resize(480, 900);
        panel->show();
        panel->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(panel.get()));
    }

    ArticleId idOf(const char* name) const {
        return feed.find(QStringLiteral("_news/") + QLatin1String(name));
    }

    /// Shows an article and waits for its document.
    void show(const char* name) {
        const ArticleId id = idOf(name);
        ASSERT_GE(id, 0);
        panel->setArticles({id});
        ASSERT_TRUE(waitFor([this] { return panel->articlePage()->shownArticle()->document() != nullptr; }));
    }

    void openAndShow(const char* name) {
        open();
        show(name);
    }

    RecordForm* form() const { return panel->articlePage()->shownForm(); }
    FieldRow* row(const char* field) const { return form()->row(QLatin1String(field)); }
    template<typename Widget>
    Widget* input(const char* field) const {
        FieldRow* found = row(field);
        return found ? qobject_cast<Widget*>(found->editor()->inputs().first()) : nullptr;
    }

    std::optional<Value> value(const char* name, const char* field) const {
        const ArticleId id = idOf(name);
        return panel->articlePage()->shownArticle()->id() == id
                   ? panel->articlePage()->shownArticle()->value(*FieldPath::parse(field))
                   : edits.value(id, *FieldPath::parse(field));
    }

    /// The lines of the shown article that its edits replace: "-old" and "+new", in order.
    QStringList diff() const {
        const ShownArticle* shown = panel->articlePage()->shownArticle();
        const auto bytes =
            editedBytes(*shown->document(), QStringLiteral("a.md"), edits.editsOf(shown->id()));
        if (!bytes)
            return {bytes.error().message};
        QStringList before = toQString(shown->document()->bytes()).split(u'\n');
        QStringList after = toQString(*bytes).split(u'\n');
        while (!before.isEmpty() && !after.isEmpty() && before.first() == after.first()) {
            before.removeFirst();
            after.removeFirst();
        }
        while (!before.isEmpty() && !after.isEmpty() && before.last() == after.last()) {
            before.removeLast();
            after.removeLast();
        }
        QStringList lines;
        for (const QString& line : before)
            lines.append(u'-' + line);
        for (const QString& line : after)
            lines.append(u'+' + line);
        return lines;
    }

    QTemporaryDir folder;
    Feed feed;
    Edits edits{&feed};
    std::unique_ptr<ArticleDetail> panel;
};

} // namespace galley::test
