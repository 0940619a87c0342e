// The selected article's pictures, large.
#pragma once

#include "core/images/imagestore.h"
#include "ui/imagepreview/previewimage.h"

#include <QList>
#include <QUrl>
#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace galley {

struct ActionSpec;
class ImageCaption;
class PictureLoader;
class PicturePlaceholder;
class PictureView;

/// Shows one of several pictures with what is known of it, and steps through them (buttons, Left and Right).
/// Loads only while it is visible. Text of the feed is shown as plain text.
class ImagePreview : public QWidget {
    Q_OBJECT
public:
    /// The store must outlive the widget.
    explicit ImagePreview(ImageStore* store, QWidget* parent = nullptr);
    ~ImagePreview() override;

    /// Shows these pictures from the first on. Where the picture shown is still at its place, it stays.
    void setImages(const QList<PreviewImage>& images);
    const QList<PreviewImage>& images() const { return m_images; }

    int currentIndex() const { return m_current; } ///< -1 where there is none
    void setCurrentIndex(int index);               ///< out of range: ignored

    /// Next, previous, copy, copy address, open, retry: for a menu of the window. They live as long as the
    /// widget.
    QList<QAction*> menuActions() const;

    QSize sizeHint() const override { return {320, 360}; }

public slots:
    void showNext();
    void showPrevious();
    void retry();
    /// Puts the whole picture, not the scaled one, into the clipboard.
    void copyImage();
    void copyAddress() const;

signals:
    void currentIndexChanged(int index);
    /// Somebody wants to see this in a browser: always http or https, with a host.
    void openUrlRequested(const QUrl& url);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void buildLayout();
    void buildActions();
    void connectActions();
    QAction* addPreviewAction(ActionSpec spec);
    void connectLoader();
    void showCurrent(bool isSteppedTo);
    void showImage(const Image& image);
    void showFailure(const ImageError& error);
    void showPlaceholder(const QString& text);
    void updateNavigation();
    void describe(const Image* real);
    const PreviewImage* current() const;
    QUrl webUrl() const;

    ImageStore* m_store;
    PictureLoader* m_loader;
    PictureView* m_view;
    PicturePlaceholder* m_placeholder; ///< over the view
    ImageCaption* m_caption;
    QWidget* m_navigation;
    QToolButton* m_previousButton;
    QToolButton* m_nextButton;
    QLabel* m_counter;

    QAction* m_previousAction = nullptr;
    QAction* m_nextAction = nullptr;
    QAction* m_copyAction = nullptr;
    QAction* m_copyAddressAction = nullptr;
    QAction* m_openAction = nullptr;
    QAction* m_retryAction = nullptr;

    QList<PreviewImage> m_images;
    int m_current = -1;
    bool m_isCurrentShown = false; ///< false while an earlier picture still stands in the view
    ImageTicket m_copyTicket;
};

} // namespace galley
