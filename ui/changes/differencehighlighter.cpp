// The first character of a line tells what it is; the first two lines name the files.
#include "ui/changes/differencehighlighter.h"

#include "ui/support/colors.h"

#include <QPalette>
#include <QTextBlock>
#include <QWidget>

namespace galley {
namespace {

constexpr int headerLines = 2;
constexpr qreal share = 0.26; ///< of the tint in the ground
constexpr QColor addedTint(30, 160, 60);
constexpr QColor removedTint(220, 50, 50);

} // namespace

DifferenceHighlighter::DifferenceHighlighter(QTextDocument* document, const QWidget* widget)
    : QSyntaxHighlighter(document)
    , m_widget(widget) {}

void DifferenceHighlighter::highlightBlock(const QString& text) {
    if (text.isEmpty())
        return;
    const QPalette palette = m_widget->palette();
    const QColor base = palette.color(QPalette::Base);
    const bool isHeader = currentBlock().blockNumber() < headerLines;
    QTextCharFormat format;
    if (isHeader || text.front() == u'@' || text.front() == u'\\')
        format.setForeground(mixed(palette.color(QPalette::Text), base, 0.35));
    else if (text.front() == u'+')
        format.setBackground(mixed(base, addedTint, share));
    else if (text.front() == u'-')
        format.setBackground(mixed(base, removedTint, share));
    else
        return;
    setFormat(0, static_cast<int>(text.size()), format);
}

} // namespace galley
