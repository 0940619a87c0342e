// Says what is known of a picture.
#include "ui/imagepreview/imagecaption.h"

#include "ui/support/elidedlabel.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>

namespace galley {

namespace {

QString sizeText(const QSize& size) {
    return ImageCaption::tr("%1 × %2", "width and height in pixels").arg(size.width()).arg(size.height());
}

QFont boldFont(const QWidget* widget) {
    QFont font = widget->font();
    font.setBold(true);
    return font;
}

} // namespace

QString originOf(const ImageSource& source) {
    return source.isLocal() ? source.localFile.section(QLatin1Char('/'), -1) : source.url.host();
}

ImageCaption::ImageCaption(QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this, Qt::ElideRight))
    , m_room(new QSpacerItem(0, 0))
    , m_sign(new QLabel(this))
    , m_size(plainLabel({}, this))
    , m_facts(new ElidedLabel(this, Qt::ElideRight)) {
    m_title->setFont(boldFont(m_title));
    auto* sizeRow = new QHBoxLayout;
    sizeRow->addWidget(m_sign, 0, Qt::AlignTop);
    sizeRow->addWidget(m_size, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style()->pixelMetric(QStyle::PM_LayoutVerticalSpacing, nullptr, this) / 3);
    layout->addWidget(m_title);
    layout->addLayout(sizeRow);
    layout->addWidget(m_facts);
    layout->addSpacerItem(m_room);
    updateSign();
    clear();
}

void ImageCaption::describe(const PreviewImage& declared, const Image* real) {
    m_title->setText(declared.title.simplified());
    m_title->setVisible(!declared.title.isEmpty());
    makeUpForTitle();
    describeSize(declared, real);
    QStringList facts;
    if (real)
        facts << imageFormatName(real->format)
              << QLocale().formattedDataSize(real->bytes, 1, QLocale::DataSizeTraditionalFormat);
    if (const QString origin = originOf(declared.source); !origin.isEmpty())
        facts << origin;
    if (declared.isCached)
        facts << (*declared.isCached ? tr("cached") : tr("not cached"));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    if (real && real->isIncomplete)
        m_facts->setText(tr("%1 · incomplete: the file ends too early").arg(m_facts->text()));
}

void ImageCaption::describeSize(const PreviewImage& declared, const Image* real) {
    const bool isMismatch = real && declared.declaredSize && *declared.declaredSize != real->originalSize;
    mark(isMismatch);
    if (isMismatch)
        m_size->setText(
            tr("%1 declared, really %2").arg(sizeText(*declared.declaredSize), sizeText(real->originalSize)));
    else if (declared.declaredSize)
        m_size->setText(real ? tr("%1, as declared").arg(sizeText(real->originalSize))
                             : tr("%1 declared").arg(sizeText(*declared.declaredSize)));
    else
        m_size->setText(real ? tr("%1, no size declared").arg(sizeText(real->originalSize))
                             : tr("No size declared"));
}

void ImageCaption::mark(bool isMismatch) {
    m_sign->setVisible(isMismatch);
    m_size->setFont(isMismatch ? boldFont(this) : font());
}

void ImageCaption::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateSign();
}

/// As high without a title as with one where there is room, so that nothing jumps from picture to picture.
void ImageCaption::makeUpForTitle() {
    const int height = m_title->isHidden() ? m_title->sizeHint().height() + layout()->spacing() : 0;
    m_room->changeSize(0, height, QSizePolicy::Minimum, QSizePolicy::Preferred);
    layout()->invalidate();
}

void ImageCaption::updateSign() {
    const int side = fontMetrics().height();
    m_sign->setPixmap(symbolicIcon(QStringLiteral("warning")).pixmap(QSize(side, side), devicePixelRatioF()));
}

void ImageCaption::clear() {
    m_title->setText({});
    m_title->hide();
    mark(false);
    m_size->setText({});
    m_facts->setText({});
}

int ImageCaption::leastHeight(int width) const {
    return layout()->totalMinimumHeightForWidth(width);
}

QString ImageCaption::text() const {
    QStringList lines{m_title->text(), m_size->text(), m_facts->text()};
    lines.removeAll(QString());
    return lines.join(QStringLiteral(", "));
}

} // namespace galley
