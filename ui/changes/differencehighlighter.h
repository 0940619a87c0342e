// Tints the lines of a unified diff.
#pragma once

#include <QSyntaxHighlighter>

class QWidget;

namespace galley {

/// Added and removed lines on a ground of their own; file names and places dimmed. Colours come from a
/// widget's palette.
class DifferenceHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    /// `widget` is not owned and outlives the highlighter.
    DifferenceHighlighter(QTextDocument* document, const QWidget* widget);

protected:
    void highlightBlock(const QString& text) override;

private:
    const QWidget* m_widget;
};

} // namespace galley
