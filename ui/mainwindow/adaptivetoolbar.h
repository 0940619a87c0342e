// A tool bar that drops its texts before it drops its buttons.
#pragma once

#include <QToolBar>

namespace galley {

/// Shows text beside icons where the window is wide enough for that, else icons alone.
class AdaptiveToolBar : public QToolBar {
    Q_OBJECT
public:
    explicit AdaptiveToolBar(const QString& title, QWidget* parent = nullptr);

    /// Looks again which style fits; to be called when texts have changed.
    void adapt();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void actionEvent(QActionEvent* event) override;

private:
    int m_widthWithText = 0;
};

} // namespace galley
