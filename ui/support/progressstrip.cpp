// The end of the status bar.
#include "ui/support/progressstrip.h"

#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

namespace galley {
namespace {
constexpr int barWidth = 140;
constexpr int delayMSecs = 150;
} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
    , m_delay(new QTimer(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_label->setTextFormat(Qt::PlainText);
    m_bar->setFixedWidth(barWidth);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(fontMetrics().height());
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(symbolicIcon(u"close"_qs));
    connect(m_cancel, &QToolButton::clicked, this, &ProgressStrip::canceled);
    m_delay->setSingleShot(true);
    m_delay->setInterval(delayMSecs);
    connect(m_delay, &QTimer::timeout, this, &QWidget::show);
    hide();
}

void ProgressStrip::start(const QString& job) {
    m_job = job;
    m_label->setText(job);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(job);
    describe(m_cancel, tr("Cancel: %1").arg(job));
    if (isHidden())
        m_delay->start();
}

void ProgressStrip::setProgress(int done, int total) {
    if (m_bar->maximum() != total)
        m_bar->setRange(0, total);
    m_bar->setValue(done);
    const int percent = total > 0 ? static_cast<int>(100.0 * done / total) : 0;
    m_label->setText(tr("%1 %2%").arg(m_job, QLocale().toString(percent)));
}

void ProgressStrip::finish() {
    m_delay->stop();
    hide();
}

} // namespace galley
