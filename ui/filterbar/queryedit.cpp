// Formats reach the text of a QLineEdit as attributes of an input method's event, which changes nothing else.
#include "ui/filterbar/queryedit.h"

#include "core/query/querytoken.h"
#include "ui/support/tintedbar.h"

#include <QCoreApplication>
#include <QEvent>
#include <QInputMethodEvent>
#include <QTextCharFormat>

namespace galley {

QueryEdit::QueryEdit(QWidget* parent)
    : QLineEdit(parent) {
    connect(this, &QLineEdit::textChanged, this, &QueryEdit::colour);
}

void QueryEdit::markError(qsizetype begin, qsizetype size) {
    if (begin == m_errorBegin && size == m_errorSize)
        return;
    m_errorBegin = begin;
    m_errorSize = size;
    colour();
}

void QueryEdit::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void QueryEdit::colour() {
    QList<QInputMethodEvent::Attribute> attributes;
    const auto add = [&](qsizetype begin, qsizetype size, const QTextCharFormat& format) {
        attributes.append({QInputMethodEvent::TextFormat, static_cast<int>(begin) - cursorPosition(),
                           static_cast<int>(size), format});
    };
    QTextCharFormat field;
    field.setForeground(palette().color(QPalette::Link));
    QTextCharFormat sign;
    sign.setForeground(toneColor(TintedBar::Tone::Error, palette()));
    sign.setFontWeight(QFont::Bold);
    QTextCharFormat quoted;
    quoted.setForeground(toneColor(TintedBar::Tone::Success, palette()));
    for (const QueryToken& token : queryTokens(text())) {
        if (token.kind != QueryToken::Kind::Term)
            add(token.begin, token.size, sign);
        else if (!token.name.isEmpty())
            add(token.begin, token.valueBegin - token.begin, field);
        if (token.isQuoted)
            add(token.valueBegin, token.end() - token.valueBegin, quoted);
    }
    if (m_errorSize > 0) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        wrong.setUnderlineColor(toneColor(TintedBar::Tone::Error, palette()));
        add(m_errorBegin, m_errorSize, wrong);
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
}

} // namespace galley
