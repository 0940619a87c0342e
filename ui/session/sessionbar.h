// Offers what a crashed session left, above the table and in nobody's way.
#pragma once

#include "ui/support/tintedbar.h"

class QPushButton;

namespace galley {

/// Restore or discard. Stays until one is chosen; takes no focus by itself.
class SessionBar : public TintedBar {
    Q_OBJECT
public:
    explicit SessionBar(QWidget* parent = nullptr);

    void offer(int edits, int articles);

signals:
    void restoreRequested();
    void discardRequested();

private:
    QPushButton* addButton(const QString& name, const QString& text, const QString& toolTip);
};

} // namespace galley
