package org.absorb.ui.workbench.widget;

import java.awt.image.BufferedImage;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** One that is an image of SWT's, as there is on every system. */
final class ImagePicture implements ScreenPicture {

  private static final int FULL = 100;

  private final Image image;
  private final Point size;

  ImagePicture(Device device, BufferedImage picture, double zoom) {
    ImageData pixels = Pixels.data(picture);
    int own = (int) Math.round(zoom * FULL);
    ImageDataProvider provider =
        asked ->
            asked == own
                ? pixels
                : pixels.scaledTo(pixels.width * asked / own, pixels.height * asked / own);
    image = new Image(device, provider);
    Rectangle bounds = image.getBounds();
    size = new Point(bounds.width, bounds.height);
  }

  @Override
  public void draw(GC gc) {
    if (!image.isDisposed()) {
      gc.drawImage(image, 0, 0);
    }
  }

  @Override
  public Point size() {
    return new Point(size.x, size.y);
  }

  @Override
  public void dispose() {
    image.dispose();
  }
}
