// Chips are made anew for another query: there are few.
#include "ui/filterbar/filterchips.h"

#include "core/query/query.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace galley {
namespace {

constexpr int widest = 260;

bool isPlainWord(const QueryNode& part) {
    return part.kind == QueryNode::Kind::Term && std::holds_alternative<HoldsText>(part.test) &&
           part.source.kind == QuerySource::Kind::SearchTexts;
}

} // namespace

FilterChips::FilterChips(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this)) {
    setObjectName(u"filterChips"_qs);
    m_row->setContentsMargins(6, 2, 6, 2);
    m_row->addStretch(1);
    hide();
}

void FilterChips::showQuery(const Query& query) {
    for (QToolButton* chip : std::exchange(m_chips, {})) {
        chip->hide();
        chip->deleteLater(); // one of them may be telling of its click
    }
    const std::vector<QueryNode>& parts = query.root().children;
    const bool isWorthIt = !std::ranges::all_of(parts, isPlainWord);
    for (const QueryNode& part : parts) {
        if (!isWorthIt)
            break;
        const QString text = query.text().mid(part.begin, part.size);
        auto* chip = new QToolButton(this);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIcon(symbolicIcon(u"close"_qs));
        chip->setText(fontMetrics().elidedText(text, Qt::ElideRight, widest).replace(u'&', u"&&"_qs));
        chip->setFocusPolicy(Qt::TabFocus);
        describe(chip, tr("Take %1 out of the filter").arg(text),
                 plainToolTip(tr("Take “%1” out of the filter").arg(text)));
        connect(chip, &QToolButton::clicked, this,
                [this, rest = query.without(part)] { emit queryChanged(rest); });
        m_row->insertWidget(static_cast<int>(m_chips.size()), chip);
        chip->show(); // at once; the layout would do so later
        m_chips.append(chip);
    }
    setVisible(!m_chips.isEmpty());
}

} // namespace galley
