package org.absorb.equinox.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.eclipse.osgi.service.localization.BundleLocalization;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/**
 * The words that a bundle's manifest names, from the bundle or its fragments. They are read when
 * one is looked up: whoever reads what a bundle brings to the window asks for them each time, and
 * hardly ever needs one.
 */
final class Translations implements BundleLocalization {

  @Override
  public ResourceBundle getLocalization(Bundle bundle, String locale) {
    return new Words(bundle, locale);
  }

  private static final class Words extends ResourceBundle {

    private final Bundle bundle;
    private final String locale;
    private Optional<ResourceBundle> read;

    Words(Bundle bundle, String locale) {
      this.bundle = bundle;
      this.locale = locale;
    }

    @Override
    protected synchronized Object handleGetObject(String key) {
      return read()
          .filter(words -> words.containsKey(key))
          .map(words -> words.getObject(key))
          .orElse(null);
    }

    @Override
    public synchronized Enumeration<String> getKeys() {
      return read().map(ResourceBundle::getKeys).orElse(Collections.emptyEnumeration());
    }

    private Optional<ResourceBundle> read() {
      if (read == null) {
        read = find();
      }
      return read;
    }

    private Optional<ResourceBundle> find() {
      String name = bundle.getHeaders("").get(Constants.BUNDLE_LOCALIZATION);
      if (name == null) {
        name = Constants.BUNDLE_LOCALIZATION_DEFAULT_BASENAME;
      }
      Locale wanted =
          locale == null ? Locale.getDefault() : Locale.forLanguageTag(locale.replace('_', '-'));
      try {
        return Optional.of(ResourceBundle.getBundle(name, wanted, new Entries(bundle)));
      } catch (MissingResourceException | IllegalStateException e) {
        return Optional.empty(); // none, or the bundle is gone
      }
    }
  }

  /** Looks among the entries: a class loader would not see a fragment's before its host's. */
  private static final class Entries extends ResourceBundle.Control {

    private final Bundle bundle;

    Entries(Bundle bundle) {
      this.bundle = bundle;
    }

    @Override
    public ResourceBundle newBundle(
        String baseName, Locale locale, String format, ClassLoader loader, boolean reload)
        throws IOException {
      String path = toBundleName(baseName, locale).replace('.', '/');
      int slash = path.lastIndexOf('/');
      Enumeration<URL> entries =
          bundle.findEntries(
              slash < 0 ? "/" : path.substring(0, slash),
              path.substring(slash + 1) + ".properties",
              false);
      if (entries == null || !entries.hasMoreElements()) {
        return null;
      }
      try (InputStream in = entries.nextElement().openStream()) {
        return new PropertyResourceBundle(in);
      }
    }

    @Override
    public List<String> getFormats(String baseName) {
      return FORMAT_PROPERTIES;
    }

    @Override
    public Locale getFallbackLocale(String baseName, Locale locale) {
      return null;
    }

    @Override
    public long getTimeToLive(String baseName, Locale locale) {
      return TTL_DONT_CACHE;
    }
  }
}
