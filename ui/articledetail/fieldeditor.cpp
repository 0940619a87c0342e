// What every editor of one field has in common.
#include "ui/articledetail/fieldeditor.h"

#include <QFocusEvent>

namespace galley {

namespace {

QString misfit(FieldType type) {
    switch (type) {
    case FieldType::Integer:
        return FieldEditor::tr("Not a whole number: not taken.");
    case FieldType::DateTime:
        return FieldEditor::tr("Not a date: not taken. Write it like 2024-05-31T14:00:00Z.");
    default:
        return FieldEditor::tr("Not the kind of value that stands here: not taken.");
    }
}

} // namespace

FieldEditor::FieldEditor(FieldPath path, QWidget* parent)
    : QWidget(parent)
    , m_path(std::move(path)) {}

void FieldEditor::setState(const FieldState& state) {
    const bool sameValue = m_state.value == state.value && m_state.differs == state.differs;
    const bool isNewFile = m_state.original != state.original;
    // Below an edited list the file says what the edit says.
    const bool follows = state.original == state.value && m_state.original == m_state.value;
    if ((isNewFile && !follows) || state.value != m_taken)
        m_before.reset(); // somebody else changed it, by an undo for example
    m_state = state;
    if (m_unfit && (sameValue || isNewFile))
        return; // half-typed text stays until it is finished, also where the file changes behind it
    m_unfit = false;
    showState();
}

void FieldEditor::abandon() {
    m_before.reset();
    if (!m_unfit)
        return;
    m_unfit = false;
    emit remarked({});
    showState();
}

void FieldEditor::setTitle(const QString& title) {
    const QString before = accessibleName();
    setAccessibleName(title);
    for (QWidget* input : inputs()) {
        if (input->accessibleName().isEmpty() || input->accessibleName() == before)
            input->setAccessibleName(title);
    }
}

FieldEditor::Typed FieldEditor::typed(const QString& text) const {
    if (m_state.original && m_state.original->isScalar() && toQString(m_state.original->text()) == text)
        return {true, m_state.original};
    if (text.isEmpty() && !m_state.original)
        return {true, std::nullopt};
    const Value* like = m_state.value ? &*m_state.value : nullptr;
    if (m_state.original)
        like = &*m_state.original;
    auto value = valueFromText(m_path, text, like);
    const bool fits = value.has_value();
    return {fits, std::move(value)};
}

void FieldEditor::enterText(const QString& text) {
    const Typed entry = typed(text);
    m_unfit = !entry.fits;
    emit remarked(entry.fits ? QString() : misfit(fieldInfo(m_path).type));
    if (!entry.fits)
        return withdraw();
    if (!m_before)
        m_before = m_state;
    m_taken = entry.value;
    emit edited(entry.value, true);
}

void FieldEditor::withdraw() {
    if (!m_before)
        return;
    m_taken = m_before->value;
    m_state.value = m_before->value;
    m_state.differs = m_before->differs;
    emit withdrawn(m_before->value);
}

void FieldEditor::holdText(const QString& remark) {
    m_unfit = true;
    withdraw();
    emit remarked(remark);
}

void FieldEditor::watchFocus(QWidget* input) {
    input->installEventFilter(this);
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        m_isAside = reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason;
    } else if (event->type() == QEvent::FocusIn) {
        m_isAside = false;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::finishText() {
    if (m_isAside)
        return; // it goes on
    if (m_unfit) {
        m_unfit = false;
        emit remarked({});
        showState();
    }
    m_before.reset();
    emit committed();
}

void FieldEditor::enterValue(const std::optional<Value>& value) {
    m_unfit = false;
    m_before.reset();
    emit remarked({});
    emit edited(value, false);
    emit committed();
}

QStringList FieldEditor::placeholders() {
    return {tr("differs"), tr("empty"), tr("not set")};
}

QString FieldEditor::placeholder() const {
    if (m_state.differs)
        return tr("differs");
    return m_state.value ? tr("empty") : tr("not set");
}

QString FieldEditor::shownText() const {
    return m_state.value ? toQString(m_state.value->text()) : QString();
}

} // namespace galley
