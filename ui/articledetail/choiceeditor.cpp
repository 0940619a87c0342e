// Edits a field that mostly has one of a few values.
#include "ui/articledetail/choiceeditor.h"

#include "ui/articledetail/lineeditor.h"
#include "ui/support/wheelfocus.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace galley {

ChoiceEditor::ChoiceEditor(const FieldPath& path, std::function<QStringList()> choices, QWidget* parent)
    : FieldEditor(path, parent)
    , m_box(new QComboBox(this))
    , m_choices(std::move(choices)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    takeWheelOnlyWithFocus(m_box);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_box->installEventFilter(this);
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this,
            [this](const QString& text) { enterText(text); });
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, [this] { finishText(); });
    connect(m_box, &QComboBox::textActivated, this, [this](const QString& text) {
        enterText(text);
        finishText();
    });
}

QList<QWidget*> ChoiceEditor::inputs() const {
    return {m_box};
}

void ChoiceEditor::setTitle(const QString& title) {
    m_box->view()->setAccessibleName(tr("Choices: %1").arg(title));
    FieldEditor::setTitle(title);
}

void ChoiceEditor::showState() {
    m_box->setEnabled(!state().readOnly);
    showInLine(m_box->lineEdit(), shownText(), placeholder(), state().readOnly);
}

bool ChoiceEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress)
        offerChoices();
    return FieldEditor::eventFilter(watched, event);
}

void ChoiceEditor::offerChoices() {
    const QStringList choices = m_choices();
    QStringList offered;
    for (int i = 0; i < m_box->count(); ++i)
        offered.append(m_box->itemText(i));
    if (choices == offered)
        return;
    const QSignalBlocker quiet(m_box);
    const QString text = m_box->lineEdit()->text();
    m_box->clear();
    m_box->addItems(choices);
    m_box->setCurrentIndex(m_box->findText(text));
    m_box->lineEdit()->setText(text);
}

} // namespace galley
