// Shows fields that are not edited here: structures, and the encrypted payload.
#include "ui/articledetail/readonlyeditors.h"

#include "ui/articledetail/lineeditor.h"
#include "ui/articledetail/textheight.h"
#include "ui/articledetail/valueoutline.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace galley {

OutlineView::OutlineView(const FieldPath& path, QWidget* parent)
    : FieldEditor(path, parent)
    , m_box(new QPlainTextEdit(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    m_box->setReadOnly(true);
    showReadOnly(m_box, true);
    m_box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_box->setTabChangesFocus(true);
    m_box->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    new TextHeight(m_box, 1, 8);
}

QList<QWidget*> OutlineView::inputs() const {
    return {m_box};
}

QString OutlineView::text() const {
    return m_box->toPlainText();
}

void OutlineView::showState() {
    if (m_shown == state().value)
        return;
    m_shown = state().value;
    m_box->setPlainText(m_shown ? valueOutline(*m_shown) : QString());
}

SecuredView::SecuredView(const FieldPath& path, QWidget* parent)
    : FieldEditor(path, parent)
    , m_line(new QLineEdit(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    m_line->setReadOnly(true);
}

QList<QWidget*> SecuredView::inputs() const {
    return {m_line};
}

QString SecuredView::hint() const {
    if (!state().value)
        return {};
    return tr("The size is that of the data; in the file it takes %n character(s). Galley neither reads nor "
              "changes it.",
              nullptr, int(state().value->text().size()));
}

void SecuredView::showState() {
    showInLine(m_line, state().value ? securedSummary(*state().value) : QString(), placeholder(), true);
}

} // namespace galley
