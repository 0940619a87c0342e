// A text of one line that is shortened where there is no room.
#pragma once

#include <QWidget>

namespace galley {

/// Shows plain text, whole in its tool tip; `mode` says where it gives way (paths in their middle, titles at
/// their end).
class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr, Qt::TextElideMode mode = Qt::ElideMiddle);

    void setText(const QString& text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::TextElideMode m_mode;
    QString m_text;
};

} // namespace galley
