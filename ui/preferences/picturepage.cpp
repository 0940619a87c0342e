// Cache sizes and work offline.
#include "ui/preferences/picturepage.h"

#include "ui/preferences/imagepreferences.h"
#include "ui/support/text.h"
#include "ui/support/wheelfocus.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

namespace galley {
namespace {

constexpr int mostMegabytes = 100'000;
constexpr int leastMemoryMegabytes = 32; // a screen full of thumbnails
constexpr int step = 64;

} // namespace

PicturePage::PicturePage(ImagePreferences* preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_disk(makeSize(u"diskCacheSize"_qs, preferences->diskCacheMegabytes()))
    , m_memory(makeSize(u"memoryCacheSize"_qs, preferences->memoryCacheMegabytes()))
    , m_held(plainLabel({}, this))
    , m_clear(new QPushButton(tr("&Clear Now"), this))
    , m_offline(new QCheckBox(tr("&Work offline"), this)) {
    m_disk->setSpecialValueText(tr("keep none"));
    m_memory->setMinimum(leastMemoryMegabytes);
    m_memory->setValue(preferences->memoryCacheMegabytes());
    m_held->setObjectName(u"diskCacheHeld"_qs);
    m_held->setWordWrap(false);
    m_clear->setObjectName(u"clearCache"_qs);
    m_clear->setAutoDefault(false);
    describe(m_clear, tr("Clear the picture cache"),
             tr("Forget all downloaded pictures; they are fetched again when shown"));
    m_offline->setObjectName(u"offline"_qs);
    describe(m_offline, tr("Work offline"), tr("Download nothing; pictures kept on disk still show"));
    m_offline->setChecked(preferences->isOffline());

    auto* held = new QHBoxLayout;
    held->addWidget(m_held);
    held->addStretch(1);
    held->addWidget(m_clear);
    auto* form = new QFormLayout(this);
    form->addRow(tr("Pictures kept on &disk:"), m_disk);
    form->addRow(QString(), held);
    form->addRow(tr("Pictures kept in &memory:"), m_memory);
    form->addRow(QString(), m_offline);

    connect(m_disk, &QSpinBox::valueChanged, this, [this](int megabytes) {
        m_preferences->setDiskCacheMegabytes(megabytes);
        measure();
    });
    connect(m_memory, &QSpinBox::valueChanged, preferences, &ImagePreferences::setMemoryCacheMegabytes);
    connect(m_clear, &QPushButton::clicked, this, &PicturePage::clearCaches);
    connect(m_offline, &QCheckBox::toggled, preferences, &ImagePreferences::setOffline);
    connect(preferences, &ImagePreferences::offlineChanged, m_offline, &QCheckBox::setChecked);
    measure();
}

QSpinBox* PicturePage::makeSize(const QString& name, int megabytes) {
    auto* box = new QSpinBox(this);
    takeWheelOnlyWithFocus(box); // less room at once forgets pictures
    box->setObjectName(name);
    box->setRange(0, mostMegabytes);
    box->setSingleStep(step);
    box->setSuffix(tr(" MB"));
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(false); // 1, 12, 128: the cache would shrink while one types
    box->setValue(megabytes);
    return box;
}

void PicturePage::measure() {
    m_preferences->images()->measureDiskCache(this, [this](qint64 held) { showSize(held); });
}

void PicturePage::showSize(qint64 held) {
    m_held->setText(
        tr("%1 in use").arg(locale().formattedDataSize(held, 1, QLocale::DataSizeTraditionalFormat)));
    m_clear->setEnabled(held > 0);
}

void PicturePage::clearCaches() {
    m_preferences->images()->clearCaches();
    measure();
}

} // namespace galley
