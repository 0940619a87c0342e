// Shows an article that cannot be read: what is wrong, where, and its text.
#pragma once

#include "core/feed/feed.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace galley {

class ElidedLabel;

/// The problems of a file with their places, what to do about them, and the file's text, all of it read-only.
class UnreadablePage : public QWidget {
    Q_OBJECT
public:
    /// `feed` is not owned and outlives the page.
    explicit UnreadablePage(Feed* feed, QWidget* parent = nullptr);

    /// `error`: why its document could not be read, where the feed does not know of it yet.
    void show(ArticleId id, const std::optional<Error>& error);
    void focusFirstField();

    QListWidget* problems() const { return m_problems; }
    QPlainTextEdit* text() const { return m_text; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitProblems();
    void addProblem(const QString& message, int line, int column);
    void readText(ArticleId id);
    void setText(const Result<std::string>& bytes);
    void goToProblem();

    Feed* m_feed;
    ElidedLabel* m_path;
    QLabel* m_remedy;
    QListWidget* m_problems;
    QPlainTextEdit* m_text;
    QLabel* m_note;
    int m_serial = 0;
};

} // namespace galley
