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

/// Shows one message with what one can do about it, the newest, errors before all others. The others wait
/// until it is closed. Success messages go by themselves after some seconds.
class MessageBar : public TintedBar {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// `topic` names what the message is about: it replaces the one before about that, and clear(topic) takes
    /// it back.
    void showMessage(Tone tone, const QString& text, const QList<MessageButton>& buttons = {},
                     const QString& topic = {});
    void clear(); ///< closes the message shown
    void clear(const QString& topic);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Message {
        int number;
        Tone tone;
        QString text;
        QList<MessageButton> buttons;
        QString topic;
    };
    void refresh();
    void showLast();

    QList<Message> m_messages; ///< the last one is shown; errors stand behind all others
    int m_count = 0;           ///< messages ever told
    int m_shown = 0;           ///< number of the one shown, or 0
    QToolButton* m_close;
    QList<QPushButton*> m_buttons;
    QTimer* m_timer;
};

} // namespace galley
