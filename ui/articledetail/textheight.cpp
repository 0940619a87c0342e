// Text boxes as high as their text.
#include "ui/articledetail/textheight.h"

#include <QAbstractTextDocumentLayout>
#include <QPlainTextEdit>
#include <QResizeEvent>
#include <QTextBlock>

#include <cmath>

namespace galley {

TextHeight::TextHeight(QPlainTextEdit* box, int leastLines, int mostLines)
    : QObject(box)
    , m_box(box)
    , m_least(leastLines)
    , m_most(mostLines) {
    box->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->viewport()->installEventFilter(this);
    connect(box->document(), &QTextDocument::contentsChanged, this, [this] { adapt(); });
    adapt();
}

bool TextHeight::eventFilter(QObject* watched, QEvent* event) {
    const auto widthChanged = [event] {
        const auto* resize = static_cast<QResizeEvent*>(event);
        return resize->oldSize().width() != resize->size().width();
    };
    const bool done = QObject::eventFilter(watched, event);
    // The box lays out its text for the new width after this; so ask it then.
    if (event->type() == QEvent::Resize && widthChanged())
        QMetaObject::invokeMethod(
            this, [this] { adapt(); }, Qt::QueuedConnection);
    if (event->type() == QEvent::FontChange)
        adapt();
    return done;
}

void TextHeight::adapt() {
    const QTextDocument* document = m_box->document();
    const int line = m_box->fontMetrics().lineSpacing();
    qreal text = 0;
    for (QTextBlock block = document->begin(); block.isValid() && text <= line * m_most; block = block.next())
        text += document->documentLayout()->blockBoundingRect(block).height();
    m_box->setVerticalScrollBarPolicy(text > line * m_most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const qreal around = 2 * m_box->frameWidth() + 2 * document->documentMargin();
    const int height = int(std::ceil(qBound<qreal>(line * m_least, text, line * m_most) + around));
    if (m_box->minimumHeight() != height)
        m_box->setFixedHeight(height);
}

} // namespace galley
