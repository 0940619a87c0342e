// What one decides by, besides the picture.
#include "ui/triage/triageinfo.h"

#include "core/editing/currentarticle.h"
#include "ui/cardpreview/articlecard.h"
#include "ui/imagepreview/smallpictures.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"
#include "ui/triage/triagefilm.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr int bestQuality = 100;
constexpr int logoSide = 20;
constexpr int barHeight = 6;
constexpr double titleScale = 1.35;

QString stateText(bool isPublished, TriageSession::Decision decision) {
    switch (decision) {
    case TriageSession::Decision::Published:
        return TriageInfo::tr("Published, decided here");
    case TriageSession::Decision::Unpublished:
        return TriageInfo::tr("Unpublished, decided here");
    case TriageSession::Decision::Skipped:
        return isPublished ? TriageInfo::tr("Published, skipped here")
                           : TriageInfo::tr("Not published, skipped here");
    case TriageSession::Decision::None:
        break;
    }
    return isPublished ? TriageInfo::tr("Published") : TriageInfo::tr("Not published");
}

} // namespace

TriageInfo::TriageInfo(ImageStore* store, QWidget* parent)
    : QScrollArea(parent)
    , m_loader(new SmallPictures(store, this))
    , m_title(plainLabel())
    , m_logo(new QLabel)
    , m_source(plainLabel())
    , m_stateSign(new QLabel)
    , m_state(plainLabel())
    , m_qualityText(plainLabel())
    , m_quality(new QProgressBar)
    , m_topics(plainLabel())
    , m_excerpt(plainLabel())
    , m_notices(plainLabel()) {
    setObjectName(u"triageInfo"_qs);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    viewport()->setAutoFillBackground(false);
    buildLayout();
    connect(m_loader, &SmallPictures::changed, this, &TriageInfo::showLogo);
}

void TriageInfo::buildLayout() {
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * titleScale);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setObjectName(u"triageTitle"_qs);
    m_state->setObjectName(u"triageState"_qs);
    m_topics->setForegroundRole(QPalette::PlaceholderText);
    m_quality->setRange(0, bestQuality);
    m_quality->setTextVisible(false);
    m_quality->setFixedHeight(barHeight);
    m_quality->setAccessibleName(tr("Quality"));
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    auto* sourceRow = new QHBoxLayout;
    sourceRow->addWidget(m_logo, 0, Qt::AlignTop);
    sourceRow->addWidget(m_source, 1);
    auto* stateRow = new QHBoxLayout;
    stateRow->addWidget(m_stateSign, 0, Qt::AlignTop);
    stateRow->addWidget(m_state, 1);
    auto* qualityRow = new QHBoxLayout;
    m_qualityText->setWordWrap(false);
    qualityRow->addWidget(m_qualityText);
    qualityRow->addWidget(m_quality, 1, Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(10);
    layout->addLayout(stateRow);
    layout->addWidget(m_title);
    layout->addLayout(sourceRow);
    layout->addLayout(qualityRow);
    layout->addWidget(m_topics);
    layout->addWidget(m_excerpt);
    layout->addWidget(m_notices);
    layout->addStretch();
    setWidget(content);
}

void TriageInfo::show(const Feed& feed, const Edits& edits, ArticleId id, TriageSession::Decision decision) {
    const CurrentArticle article(feed, edits, id);
    const ArticleCard card = cardOf(feed, edits, id);
    m_title->setText(card.title.isEmpty() ? article.snapshot().path() : card.title);
    QStringList source{card.provider, card.date};
    source.removeAll(QString());
    m_source->setText(source.join(u" · "_qs));
    m_topics->setText(article.topics().join(u", "_qs));
    m_topics->setVisible(!m_topics->text().isEmpty());
    m_excerpt->setText(card.excerpt);
    m_logoSource = card.logo;
    m_loader->keepOnly({m_logoSource});
    showLogo();
    showState(article.isPublished(), decision);
    showQuality(article.quality());
    showNotices(feed, edits, id);
}

void TriageInfo::showState(bool isPublished, TriageSession::Decision decision) {
    const int side = fontMetrics().height();
    const QString icon = isPublished ? u"publish"_qs : u"unpublish"_qs;
    m_stateSign->setPixmap(symbolicIcon(icon).pixmap(QSize(side, side), devicePixelRatioF()));
    m_state->setText(stateText(isPublished, decision));
    QFont font = this->font();
    font.setBold(decision != TriageSession::Decision::None);
    m_state->setFont(font);
}

void TriageInfo::showQuality(std::optional<qint64> quality) {
    m_qualityText->setText(quality ? tr("Quality %1").arg(*quality) : tr("No quality"));
    m_quality->setVisible(quality.has_value());
    m_quality->setValue(int(std::clamp<qint64>(quality.value_or(0), 0, bestQuality)));
}

void TriageInfo::showNotices(const Feed& feed, const Edits& edits, ArticleId id) {
    QStringList notices;
    if (const QString failure = edits.failureOf(id); !failure.isEmpty())
        notices.append(tr("Not saved: %1").arg(failure));
    for (const Problem& problem : feed.article(id).problems())
        notices.append(problem.line > 0 ? tr("Line %1: %2").arg(problem.line).arg(problem.message)
                                        : problem.message);
    m_notices->setText(notices.join(u'\n'));
    m_notices->setVisible(!notices.isEmpty());
}

void TriageInfo::showLogo() {
    const double ratio = devicePixelRatioF();
    const auto logo = m_loader->find(m_logoSource, QSize(logoSide, logoSide) * ratio);
    m_logo->setVisible(logo.has_value());
    if (!logo)
        return;
    QPixmap pixmap = QPixmap::fromImage(logo->image);
    pixmap.setDevicePixelRatio(ratio);
    m_logo->setPixmap(pixmap);
}

QSize TriageInfo::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 42, 300};
}

QSize TriageInfo::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 30, 80};
}

} // namespace galley
