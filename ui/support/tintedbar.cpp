// A calm tint of the palette.
#include "ui/support/tintedbar.h"

#include "ui/support/colors.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace galley {
namespace {

constexpr qreal tintStrength = 0.14;
constexpr int stripWidth = 3;

QString iconName(TintedBar::Tone tone) {
    switch (tone) {
    case TintedBar::Tone::Success:
        return u"done"_qs;
    case TintedBar::Tone::Warning:
        return u"warning"_qs;
    case TintedBar::Tone::Error:
        return u"error"_qs;
    default:
        return u"information"_qs;
    }
}

} // namespace

QColor toneColor(TintedBar::Tone tone, const QPalette& palette) {
    const bool dark = palette.color(QPalette::Window).lightnessF() < 0.5;
    switch (tone) {
    case TintedBar::Tone::Success:
        return dark ? QColor(0x6c, 0xc4, 0x86) : QColor(0x1f, 0x7a, 0x3d);
    case TintedBar::Tone::Warning:
        return dark ? QColor(0xe6, 0xb4, 0x50) : QColor(0x9a, 0x63, 0x00);
    case TintedBar::Tone::Error:
        return dark ? QColor(0xf0, 0x80, 0x78) : QColor(0xb3, 0x26, 0x1e);
    default:
        return palette.color(QPalette::Highlight);
    }
}

TintedBar::TintedBar(QWidget* parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
    , m_row(new QHBoxLayout)
    , m_icon(new QLabel(this))
    , m_text(plainLabel({}, this)) {
    updateMargins();
    m_column->addLayout(m_row);
    m_row->setSpacing(8);
    m_row->addWidget(m_icon, 0, Qt::AlignVCenter);
    m_row->addWidget(m_text, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    updateIcon();
}

void TintedBar::setTone(Tone tone) {
    m_tone = tone;
    updateIcon();
    update();
}

void TintedBar::setText(const QString& text) {
    m_text->setText(text);
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString TintedBar::text() const {
    return m_text->text();
}

void TintedBar::updateIcon() {
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(symbolicIcon(iconName(m_tone)).pixmap({side, side}, devicePixelRatioF()));
}

/// There is more room on the side of the strip.
void TintedBar::updateMargins() {
    const bool mirrored = isRightToLeft();
    m_column->setContentsMargins(mirrored ? 6 : 10, 6, mirrored ? 10 : 6, 6);
}

void TintedBar::paintEvent(QPaintEvent*) {
    const QColor tint = toneColor(m_tone, palette());
    QPainter painter(this);
    painter.fillRect(rect(), mixed(palette().color(QPalette::Window), tint, tintStrength));
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, stripWidth, height())), tint);
    painter.fillRect(QRect(0, height() - 1, width(), 1),
                     mixed(palette().color(QPalette::Window), tint, 2.5 * tintStrength));
}

void TintedBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateIcon();
    if (event->type() == QEvent::LayoutDirectionChange)
        updateMargins();
}

} // namespace galley
