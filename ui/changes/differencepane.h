// What saving one article would change in its file.
#pragma once

#include "core/feed/savedifference.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace galley {

class DifferenceHighlighter;
class ElidedLabel;
class EmptyState;

/// Shows a unified diff, or says calmly why there is none.
class DifferencePane : public QWidget {
    Q_OBJECT
public:
    explicit DifferencePane(QWidget* parent = nullptr);

    /// Shows what came out for an article; `name` is what people call it.
    void showOutcome(const QString& name, const SaveDifference::Outcome& outcome);
    /// Says why there is nothing to compare.
    void showNothing(const QString& heading, const QString& hint = {});

signals:
    void told(const QString& message);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showText(const QString& text);
    void speakPlainly();
    void copy();

    ElidedLabel* m_name;
    QLabel* m_notice; ///< what is not in the diff, and why
    QToolButton* m_copy;
    QPlainTextEdit* m_text;
    DifferenceHighlighter* m_highlighter;
    EmptyState* m_empty;
    QString m_diff; ///< as diff wrote it, with its line ends
};

} // namespace galley
