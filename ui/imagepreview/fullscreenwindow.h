// A widget on the whole screen for a while.
#pragma once

#include <QWidget>

namespace galley {

/// Holds a widget that belongs elsewhere; whoever opens the window takes it back when left() is told. Escape
/// and F11 leave.
class FullScreenWindow : public QWidget {
    Q_OBJECT
public:
    FullScreenWindow(QWidget* content, QWidget* owner);

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
};

} // namespace galley
