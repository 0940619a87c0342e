// The calendar and clock that drop down from a date.
#pragma once

#include <QFrame>

class QCalendarWidget;
class QLabel;
class QTimeEdit;

namespace galley {

/// Shows a written date as calendar and clock, and tells how it would be written with another day or time.
class DatePopup : public QFrame {
    Q_OBJECT
public:
    explicit DatePopup(QWidget* parent);

    /// The date as written; text that is no date starts a new one, now.
    void setText(const QString& text);
    /// Opens under a widget, kept on the screen.
    void popUpBelow(const QWidget* widget);

    QCalendarWidget* calendar() const { return m_calendar; }
    QTimeEdit* clock() const { return m_clock; }

signals:
    void chosen(const QString& text);
    void closed();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void choose();

    QString m_text;
    QCalendarWidget* m_calendar;
    QTimeEdit* m_clock;
    QLabel* m_offset;
};

} // namespace galley
