// Edits a date, keeping how it is written.
#include "ui/articledetail/dateeditor.h"

#include "ui/articledetail/datepopup.h"
#include "ui/articledetail/datetext.h"
#include "ui/support/actions.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace galley {

DateEditor::DateEditor(const FieldPath& path, QWidget* parent)
    : LineEditor(path, parent)
    , m_button(new QToolButton(this)) {
    m_button->setIcon(symbolicIcon(QStringLiteral("calendar")));
    m_button->setAutoRaise(true);
    addButton(m_button);
    connect(m_button, &QToolButton::clicked, this, [this] { openPopup(); });
    QAction* open = makeAction(this, {QStringLiteral("openCalendar"),
                                      QStringLiteral("calendar"),
                                      tr("Choose Date"),
                                      tr("Choose a date in a calendar"),
                                      {Qt::ALT | Qt::Key_Down},
                                      Qt::WidgetWithChildrenShortcut});
    connect(open, &QAction::triggered, m_button, &QToolButton::click);
    addAction(open);
}

QList<QWidget*> DateEditor::inputs() const {
    return LineEditor::inputs() << m_button;
}

void DateEditor::setTitle(const QString& title) {
    describe(m_button, tr("Calendar: %1").arg(title),
             tr("Choose date and time (%1); how they are written stays")
                 .arg(QKeySequence(Qt::ALT | Qt::Key_Down).toString(QKeySequence::NativeText)));
    LineEditor::setTitle(title);
}

QString DateEditor::hint() const {
    const auto date = DateText::parse(shownText());
    if (!date || !date->hasTime())
        return {};
    return tr("%1 local time").arg(QLocale().toString(date->moment().toLocalTime(), QLocale::LongFormat));
}

void DateEditor::showState() {
    LineEditor::showState();
    m_button->setEnabled(!state().readOnly);
}

DatePopup* DateEditor::popup() {
    if (!m_popup) {
        m_popup = new DatePopup(this);
        connect(m_popup, &DatePopup::chosen, this, [this](const QString& text) { take(text); });
        connect(m_popup, &DatePopup::closed, this, [this] {
            line()->setFocus();
            finishText();
        });
    }
    return m_popup;
}

void DateEditor::openPopup() {
    popup()->setText(line()->text());
    m_popup->popUpBelow(line());
}

void DateEditor::take(const QString& text) {
    line()->setText(text);
    enterText(text);
}

} // namespace galley
