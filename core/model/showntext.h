// Texts of a feed as views show them.
#pragma once

#include <QString>

namespace galley {

class Article;

/// What lists call an article: its title, or its path where it has none.
QString articleName(const Article& article);

/// Text for QWidget::setToolTip or Qt::ToolTipRole that is shown as it is, whatever it holds; of a very long
/// one the beginning.
QString plainToolTip(const QString& text);

} // namespace galley
