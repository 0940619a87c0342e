// One message at a time, above the table, instead of a dialog.
#pragma once

#include "ui/support/tintedbar.h"

#include <QList>

#include <functional>

class QPushButton;
class QTimer;
class QToolButton;

namespace galley {

/// A button of a message: what it says and what it does. The message closes once it is used.
struct MessageButton {
    QString text;
    std::function<void()> use;
};

/// Shows one message with what one can do about it. Success messages go by themselves after some seconds.
class MessageBar : public TintedBar {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Replaces what is shown. `topic` names what the message is about, so that clear(topic) can take it
    /// back.
    void showMessage(Tone tone, const QString& text, const QList<MessageButton>& buttons = {},
                     const QString& topic = {});
    void clear();
    void clear(const QString& topic);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_topic;
    QToolButton* m_close;
    QList<QPushButton*> m_buttons;
    QTimer* m_timer;
};

} // namespace galley
