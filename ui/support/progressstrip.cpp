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
constexpr int updateMSecs = 40;
} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent)
    , m_update(new QTimer(this))
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
    m_update->setSingleShot(true);
    m_update->setInterval(updateMSecs);
    connect(m_update, &QTimer::timeout, this, &ProgressStrip::showProgress);
    hide();
}

void ProgressStrip::start(const QString& job) {
    m_update->stop();
    m_job = job;
    m_label->setText(job);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(job);
    describe(m_cancel, tr("Cancel: %1").arg(job));
    if (isHidden())
        m_delay->start();
}

void ProgressStrip::setProgress(int done, int total) {
    m_done = done;
    m_total = total;
    if (!m_update->isActive())
        m_update->start();
}

void ProgressStrip::showProgress() {
    if (m_bar->maximum() != m_total)
        m_bar->setRange(0, m_total);
    m_bar->setValue(m_done);
    const int percent = m_total > 0 ? static_cast<int>(100.0 * m_done / m_total) : 0;
    m_label->setText(tr("%1 %2%").arg(m_job, QLocale().toString(percent)));
}

void ProgressStrip::finish() {
    m_delay->stop();
    m_update->stop();
    hide();
}

} // namespace galley
