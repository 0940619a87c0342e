// The filter: words that title, excerpt, provider or topics of an article must hold.
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;

namespace galley {

class Workbench;

/// A search field that filters the open feed's list as one types. Escape clears it and goes back, Down goes
/// to the list.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(Workbench* workbench, QWidget* parent = nullptr);

    /// "Filter", Ctrl+F: puts the cursor into the field.
    QAction* focusAction() { return m_focus; }
    void clear();
    void setText(const QString& text);

signals:
    void leaveRequested(); ///< the focus should go to the list

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply(const QString& text);

    Workbench* m_workbench;
    QLineEdit* m_edit;
    QAction* m_focus;
};

} // namespace galley
