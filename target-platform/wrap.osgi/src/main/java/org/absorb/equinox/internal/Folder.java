package org.absorb.equinox.internal;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import org.eclipse.osgi.service.datalocation.Location;

/**
 * A folder where the workbench reads or writes. Nobody owns one: several windows may be up at a
 * time, so a lock is always granted and writers must replace files whole.
 */
final class Folder implements Location {

  private final Path path;

  Folder(Path path) {
    this.path = path;
  }

  @Override
  public URL getURL() {
    try {
      // Not a URI's escapes: readers of this address take its path for a file's name.
      return new URL("file", null, path.toString().replace('\\', '/') + "/");
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public URL getDataArea(String name) throws IOException {
    return new Folder(path.resolve(name.startsWith("/") ? name.substring(1) : name)).getURL();
  }

  @Override
  public Location createLocation(Location parent, URL url, boolean readOnly) {
    return new Folder(Path.of(url.getPath()));
  }

  @Override
  public boolean isSet() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public boolean allowsDefault() {
    return true;
  }

  @Override
  public URL getDefault() {
    return getURL();
  }

  @Override
  public Location getParentLocation() {
    return null;
  }

  @Override
  @Deprecated
  public boolean setURL(URL value, boolean lock) {
    throw new IllegalStateException(path + " is set for good");
  }

  @Override
  public boolean set(URL value, boolean lock) {
    throw new IllegalStateException(path + " is set for good");
  }

  @Override
  public boolean set(URL value, boolean lock, String lockFilePath) {
    throw new IllegalStateException(path + " is set for good");
  }

  @Override
  public boolean lock() {
    return true;
  }

  @Override
  public void release() {
    // nothing was locked
  }

  @Override
  public boolean isLocked() {
    return false;
  }
}
