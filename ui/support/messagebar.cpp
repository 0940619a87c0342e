// The message bar.
#include "ui/support/messagebar.h"

#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace galley {

using namespace std::chrono_literals;

MessageBar::MessageBar(QWidget* parent)
    : TintedBar(parent)
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this)) {
    setObjectName(u"messageBar"_qs);
    m_close->setAutoRaise(true);
    m_close->setIcon(symbolicIcon(u"close"_qs));
    m_close->setObjectName(u"closeMessage"_qs);
    describe(m_close, tr("Close message"));
    connect(m_close, &QToolButton::clicked, this, qOverload<>(&MessageBar::clear));
    row()->addWidget(m_close);
    m_timer->setSingleShot(true);
    m_timer->setInterval(6s);
    connect(m_timer, &QTimer::timeout, this, qOverload<>(&MessageBar::clear));
    hide();
}

void MessageBar::showMessage(Tone tone, const QString& text, const QList<MessageButton>& buttons,
                             const QString& topic) {
    m_messages.removeIf([&](const Message& message) {
        const bool isAboutTheSame = !topic.isEmpty() && message.topic == topic;
        return isAboutTheSame || message.text == text;
    });
    if (!m_messages.isEmpty() && m_messages.last().tone == Tone::Success)
        m_messages.removeLast(); // it would have gone by itself
    m_messages.append({++m_count, tone, text, buttons, topic});
    refresh();
}

void MessageBar::refresh() {
    if (m_messages.isEmpty()) {
        m_shown = 0;
        m_timer->stop();
        hide();
    } else if (m_messages.last().number != m_shown) {
        showLast();
    }
}

void MessageBar::showLast() {
    for (QPushButton* button : m_buttons)
        button->deleteLater();
    m_buttons.clear();
    const Message& message = m_messages.last();
    m_shown = message.number;
    setTone(message.tone);
    setText(message.text);
    for (const MessageButton& spec : message.buttons) {
        auto* button = new QPushButton(spec.text, this);
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where one works
        describe(button, spec.text);
        connect(button, &QPushButton::clicked, this, [this, use = spec.use] {
            clear();
            use();
        });
        row()->insertWidget(row()->count() - 1, button);
        m_buttons.append(button);
    }
    if (message.tone == Tone::Success)
        m_timer->start();
    else
        m_timer->stop();
    show();
}

void MessageBar::clear() {
    if (!m_messages.isEmpty())
        m_messages.removeLast();
    refresh();
}

void MessageBar::clear(const QString& topic) {
    m_messages.removeIf([&](const Message& message) { return message.topic == topic; });
    refresh();
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        clear();
    else
        TintedBar::keyPressEvent(event);
}

} // namespace galley
