// Pictures as rows of a strip.
#pragma once

#include "ui/imagepreview/previewimage.h"

#include <QAbstractListModel>

namespace galley {

/// A list of pictures for a PictureStrip.
class PictureListModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setPictures(const QList<PreviewImage>& pictures);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<PreviewImage> m_pictures;
};

} // namespace galley
