// Edits a field as several lines of plain text.
#include "ui/articledetail/longtexteditor.h"

#include "ui/articledetail/lineeditor.h"
#include "ui/articledetail/textheight.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace galley {

namespace {

constexpr int minimumLines = 2;
constexpr int maximumLines = 9;

/// Leaves the wheel to the scroll area around, unless the box itself has something to scroll and the focus.
bool isWheelForOthers(const QPlainTextEdit& box, const QEvent& event) {
    return event.type() == QEvent::Wheel && (!box.hasFocus() || box.verticalScrollBar()->maximum() == 0);
}

} // namespace

LongTextEditor::LongTextEditor(const FieldPath& path, QWidget* parent)
    : FieldEditor(path, parent)
    , m_box(new QPlainTextEdit(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    m_box->setTabChangesFocus(true);
    m_box->setUndoRedoEnabled(false); // the window's undo is the only one
    m_box->installEventFilter(this);
    m_box->viewport()->installEventFilter(this);
    new TextHeight(m_box, takesLineBreaks() ? minimumLines : 1, maximumLines);
    connect(m_box, &QPlainTextEdit::textChanged, this, [this] {
        if (!takesLineBreaks())
            replaceLineBreaks();
        enterText(exactText(*m_box));
    });
}

bool LongTextEditor::takesLineBreaks() const {
    return fieldInfo(path()).type == FieldType::LongText || shownText().contains(u'\n');
}

void LongTextEditor::replaceLineBreaks() {
    const QSignalBlocker once(m_box);
    while (m_box->blockCount() > 1) {
        QTextCursor joint(m_box->document()->firstBlock());
        joint.movePosition(QTextCursor::EndOfBlock);
        joint.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        joint.insertText(QStringLiteral(" "));
    }
}

QList<QWidget*> LongTextEditor::inputs() const {
    return {m_box};
}

void LongTextEditor::showState() {
    m_box->setReadOnly(state().readOnly);
    showReadOnly(m_box, state().readOnly);
    m_box->setPlaceholderText(placeholder());
    const QString text = shownText();
    if (exactText(*m_box) == text)
        return;
    const QSignalBlocker noEcho(m_box);
    const int cursor = m_box->hasFocus() ? m_box->textCursor().position() : 0;
    m_box->setPlainText(text);
    QTextCursor place = m_box->textCursor();
    place.setPosition(qMin(cursor, m_box->document()->characterCount() - 1));
    m_box->setTextCursor(place);
}

bool LongTextEditor::eventFilter(QObject* watched, QEvent* event) {
    const bool isTaken = FieldEditor::eventFilter(watched, event); // knows first whether the focus comes back
    if (watched == m_box && event->type() == QEvent::FocusOut)
        finishText();
    if (watched == m_box && event->type() == QEvent::KeyPress && !takesLineBreaks()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            finishText();
            return true;
        }
    }
    if (watched == m_box->viewport() && isWheelForOthers(*m_box, *event)) {
        event->ignore();
        return true;
    }
    return isTaken;
}

QString exactText(const QPlainTextEdit& box) {
    return box.document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

} // namespace galley
