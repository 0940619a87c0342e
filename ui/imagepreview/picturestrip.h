// A row of thumbnails.
#pragma once

#include "core/images/imagesource.h"

#include <QListView>

namespace galley {

class ImageStore;
class SmallPictures;

/// Shows the rows of a model as small pictures from left to right; a row without a picture shows its text.
/// Only what can be seen is loaded. Keys are its owner's business.
class PictureStrip : public QListView {
    Q_OBJECT
public:
    enum Role {
        SourceRole = Qt::UserRole + 1, ///< ImageSource, empty for none
        MarkRole,                      ///< QString: name of a symbolic icon laid over the picture, or none
        FadedRole                      ///< bool: done with, drawn paler
    };

    /// The store must outlive the widget. `size` is that of one picture.
    PictureStrip(ImageStore* store, const QSize& size, QWidget* parent = nullptr);

    /// Highlights a row and scrolls it into the middle; -1 highlights none.
    void setCurrentRow(int row);
    QSize cellSize() const;
    QSize pictureSize() const { return m_size; }
    SmallPictures* loader() const { return m_loader; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(int row); ///< clicked

protected:
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void dropUnseen();

    SmallPictures* m_loader;
    QSize m_size;
};

} // namespace galley
