package org.absorb.plugins;

import java.nio.file.Path;
import java.util.List;

/**
 * Installs bundles beside the product and starts them with it. An OSGi service; any thread.
 *
 * <p>Plugins lie in {@code $ABSORB_HOME/plugins} ({@code ~/.absorb/plugins}), one folder a plugin
 * and one jar a version; {@code installed.json} there says which version is current and what its
 * SHA-256 was when it was installed.
 */
public interface Plugins {

  /** All current plugins by name, those that do not work too. */
  List<Plugin> list();

  /**
   * Checks a jar, keeps a copy and starts it. The version that was current until then goes. If
   * anything is wrong, nothing has changed.
   *
   * @throws org.absorb.model.parameter.BadInputException with one sentence, if the jar is no
   *     plugin, does not fit this product or does not start
   * @throws java.io.UncheckedIOException if the copy cannot be written
   */
  Plugin install(Path jar);
}
