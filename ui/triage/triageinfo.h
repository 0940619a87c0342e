// What one decides by, besides the picture.
#pragma once

#include "core/editing/triagesession.h"
#include "core/images/imagesource.h"
#include "ui/triage/triageactions.h"

#include <QScrollArea>

class QLabel;
class QProgressBar;
class QToolButton;

namespace galley {

class ElidedLabel;
class SmallPictures;
class ImageStore;

/// Title, source, date, state, quality, topics and excerpt of an article, and what was decided on it.
class TriageInfo : public QScrollArea {
    Q_OBJECT
public:
    /// The store must outlive the widget.
    explicit TriageInfo(ImageStore* store, QWidget* parent = nullptr);

    void show(const Feed& feed, const Edits& edits, ArticleId id, TriageSession::Decision decision);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void buildLayout();
    void showState(bool isPublished, TriageSession::Decision decision);
    void showQuality(std::optional<qint64> quality);
    void showNotices(const Feed& feed, const Edits& edits, ArticleId id);
    void showLogo();

    SmallPictures* m_loader;
    ImageSource m_logoSource;
    QLabel* m_title;
    QLabel* m_logo;
    QLabel* m_source;
    QLabel* m_stateSign;
    QLabel* m_state;
    QLabel* m_qualityText;
    QProgressBar* m_quality;
    QLabel* m_topics;
    QLabel* m_excerpt;
    QLabel* m_notices;
};

} // namespace galley
