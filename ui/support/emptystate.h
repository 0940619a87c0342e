// What stands in a view that has nothing to show: why, and what to do next.
#pragma once

#include <QWidget>

class QAbstractScrollArea;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace galley {

/// A centred heading, a hint and buttons. Laid over a view's viewport where one is given.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    /// Covers the viewport of `view` while shown, and follows its size.
    explicit EmptyState(QAbstractScrollArea* view);

    void setHeading(const QString& text);
    void setHint(const QString& text);
    /// Adds a button below the hint; owned by the widget.
    QPushButton* addButton(const QString& text);
    /// Adds any widget below the buttons.
    void addContent(QWidget* widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateFonts();

    QVBoxLayout* m_layout;
    QLabel* m_heading;
    QLabel* m_hint;
};

} // namespace galley
