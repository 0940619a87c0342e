// The diff below the tree of changes.
#include "ui/changes/differencepane.h"

#include "ui/changes/differencehighlighter.h"
#include "ui/support/elidedlabel.h"
#include "ui/support/emptystate.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {
namespace {

/// Longer diffs are shown to here only; copied whole.
constexpr qsizetype longestShown = 1'000'000;

QString leftOutText(const SaveDifference::Outcome& outcome) {
    QStringList lines;
    for (qsizetype i = 0; i < outcome.leftOut.size(); ++i)
        lines.append(DifferencePane::tr("Not in it: %1 – %2", "a field, and why it would not be saved")
                         .arg(outcome.leftOut[i], outcome.reasons[i]));
    return lines.join(u'\n');
}

} // namespace

DifferencePane::DifferencePane(QWidget* parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(this, Qt::ElideRight))
    , m_notice(plainLabel({}, this))
    , m_copy(new QToolButton(this))
    , m_text(new QPlainTextEdit(this))
    , m_highlighter(new DifferenceHighlighter(m_text->document(), m_text))
    , m_empty(new EmptyState(m_text)) {
    m_notice->setObjectName(u"differenceNotice"_qs);
    m_notice->setContentsMargins(10, 0, 10, 4);
    m_copy->setObjectName(u"copyDifference"_qs);
    m_copy->setAutoRaise(true);
    m_copy->setIcon(symbolicIcon(u"copy"_qs));
    describe(m_copy, tr("Copy the difference as a patch"));
    connect(m_copy, &QToolButton::clicked, this, &DifferencePane::copy);
    m_text->setObjectName(u"difference"_qs);
    m_text->setAccessibleName(tr("What saving would change in the file"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 2, 6, 2);
    top->addWidget(m_name, 1);
    top->addWidget(m_copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_notice);
    layout->addWidget(m_text, 1);
    speakPlainly();
    showNothing({});
}

void DifferencePane::showOutcome(const QString& name, const SaveDifference::Outcome& outcome) {
    if (outcome.error)
        return showNothing(tr("The difference cannot be shown"), outcome.error->message);
    const QString notice = leftOutText(outcome);
    if (outcome.diff.isEmpty())
        return notice.isEmpty() ? showNothing(tr("No unsaved edits in this article"))
                                : showNothing(tr("Saving would write nothing"), notice);
    m_diff = QString::fromUtf8(outcome.diff);
    m_name->setText(tr("What saving would change in “%1”").arg(name));
    m_name->show();
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    m_copy->setVisible(true);
    m_empty->hide();
    showText(m_diff.size() <= longestShown
                 ? m_diff
                 : m_diff.left(longestShown) + u'\n' +
                       tr("\\ The rest is left out here, and copied with the whole."));
}

void DifferencePane::showNothing(const QString& heading, const QString& hint) {
    m_diff.clear();
    m_name->hide();
    m_notice->hide();
    m_copy->hide();
    m_empty->setHeading(heading);
    m_empty->setHint(hint);
    m_empty->show();
    showText({});
}

void DifferencePane::showText(const QString& text) {
    // The same text anew would scroll to its begin.
    if (m_text->toPlainText() != QString(text).replace(u"\r\n"_qs, u"\n"_qs))
        m_text->setPlainText(text);
}

/// What lies over the text would take over its font.
void DifferencePane::speakPlainly() {
    QFont plain = font();
    plain.setFamily(font().family());
    plain.setStyleHint(QFont::SansSerif);
    plain.setFixedPitch(false);
    m_empty->setFont(plain);
}

void DifferencePane::copy() {
    QGuiApplication::clipboard()->setText(m_diff);
    emit told(tr("Difference copied"));
}

void DifferencePane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        speakPlainly();
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
}

} // namespace galley
