// The calendar and clock that drop down from a date.
#include "ui/articledetail/datepopup.h"

#include "ui/articledetail/datetext.h"
#include "ui/support/text.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QScreen>
#include <QSignalBlocker>
#include <QTimeEdit>

namespace galley {

DatePopup::DatePopup(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_calendar(new QCalendarWidget(this))
    , m_clock(new QTimeEdit(this))
    , m_offset(plainLabel({}, this)) {
    setFrameShape(QFrame::StyledPanel);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setMinimumDate(QDate(1000, 1, 1));
    m_calendar->setMaximumDate(QDate(9999, 12, 31));
    m_calendar->setAccessibleName(tr("Day"));
    m_clock->setAccessibleName(tr("Time of day"));
    auto* timeRow = new QHBoxLayout;
    timeRow->addWidget(m_clock);
    timeRow->addWidget(m_offset, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_calendar);
    layout->addLayout(timeRow);
    connect(m_calendar, &QCalendarWidget::selectionChanged, this, [this] { choose(); });
    connect(m_calendar, &QCalendarWidget::activated, this, [this] {
        choose();
        hide();
    });
    connect(m_clock, &QTimeEdit::timeChanged, this, [this] { choose(); });
}

void DatePopup::setText(const QString& text) {
    auto date = DateText::parse(text);
    m_text = date ? text : newDateText(QDateTime::currentDateTimeUtc());
    if (!date)
        date = DateText::parse(m_text);
    const QSignalBlocker quietCalendar(m_calendar);
    const QSignalBlocker quietClock(m_clock);
    m_calendar->setSelectedDate(date->date());
    const bool seconds = m_text.count(u':') - date->offset().count(u':') >= 2;
    m_clock->setDisplayFormat(seconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    m_clock->setTime(date->time());
    m_clock->setVisible(date->hasTime());
    m_offset->setVisible(date->hasTime());
    const QString offset = date->offset();
    m_offset->setText(offset.isEmpty() || offset.compare(u"Z", Qt::CaseInsensitive) == 0
                          ? tr("UTC")
                          : tr("UTC%1").arg(offset));
}

void DatePopup::popUpBelow(const QWidget* widget) {
    adjustSize();
    QPoint place = widget->mapToGlobal(QPoint(0, widget->height()));
    const QRect room = widget->screen()->availableGeometry();
    if (place.y() + height() > room.bottom())
        place.setY(widget->mapToGlobal(QPoint()).y() - height());
    place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
    move(place);
    show();
    m_calendar->setFocus();
}

void DatePopup::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    emit closed();
}

void DatePopup::choose() {
    if (const auto date = DateText::parse(m_text)) {
        m_text = date->with(m_calendar->selectedDate(), m_clock->time());
        emit chosen(m_text);
    }
}

} // namespace galley
