// Recolours the bundled SVG files while painting; rendered pictures are kept in the pixmap cache.
#include "ui/support/icons.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

// A static library's resources are linked in only where they are asked for, from the global namespace.
static void initializeResources() {
    Q_INIT_RESOURCE(galley);
}

namespace galley {
namespace {

QColor colorFor(QIcon::Mode mode) {
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    default:
        return palette.color(QPalette::Active, QPalette::ButtonText);
    }
}

/// Paints one SVG file in the palette's colour.
class SymbolicIconEngine : public QIconEngine {
public:
    explicit SymbolicIconEngine(QString name)
        : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, 1.0));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
        const QColor color = colorFor(mode);
        const QString key = u"galley/%1/%2x%3/%4"_qs.arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.rgba(), 8, 16, QLatin1Char('0'));
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = QPixmap::fromImage(render(size, color));
            QPixmapCache::insert(key, result);
        }
        return result;
    }

    QIconEngine* clone() const override { return new SymbolicIconEngine(m_name); }
    QString key() const override { return u"galley-symbolic"_qs; }
    bool isNull() override { return source().isEmpty(); }

private:
    QByteArray source() const {
        QFile file(u":/icons/%1.svg"_qs.arg(m_name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QImage render(const QSize& size, const QColor& color) const {
        QByteArray svg = source();
        svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
        QBuffer buffer(&svg);
        QImageReader reader(&buffer, "svg");
        const int side = qMin(size.width(), size.height());
        reader.setScaledSize({side, side});
        reader.setBackgroundColor(Qt::transparent);
        const QImage picture = reader.read();
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setOpacity(color.alphaF());
        painter.drawImage((size.width() - side) / 2, (size.height() - side) / 2, picture);
        return image;
    }

    QString m_name;
};

} // namespace

QIcon symbolicIcon(const QString& name) {
    initializeResources();
    return QIcon(new SymbolicIconEngine(name));
}

QIcon applicationIcon() {
    initializeResources();
    return QIcon(u":/icons/galley.svg"_qs);
}

} // namespace galley
