// The middle of the status bar: what was just done, for a while.
#pragma once

#include <QLabel>

class QTimer;

namespace galley {

/// Shows a message beside the counts, and takes it away by itself. Too long ones are cut and told in the tool
/// tip.
class StatusMessage : public QLabel {
    Q_OBJECT
public:
    explicit StatusMessage(QWidget* parent = nullptr);

    void tell(const QString& message);

protected:
    void paintEvent(QPaintEvent* event) override;
    QSize minimumSizeHint() const override;

private:
    QTimer* m_timer;
};

} // namespace galley
