package org.absorb.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;

/**
 * Gets files and, by http, what an address names: that address and no other, since nobody follows
 * where it may point to.
 */
final class Fetch {

  private static final Messages WORDS = Messages.of(Fetch.class);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ALL = Duration.ofSeconds(120);
  private static final int OK = 200;

  private Fetch() {}

  /**
   * An address that a user typed.
   *
   * @throws BadInputException if it is none
   */
  static URI address(String text) {
    try {
      URI address = URI.create(text);
      if (address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new BadInputException(WORDS.get("fetch.address", text));
    }
    throw new BadInputException(WORDS.get("fetch.address", text));
  }

  static boolean isFile(URI address) {
    return "file".equals(address.getScheme());
  }

  /**
   * All of it.
   *
   * @param most bytes
   * @throws BadInputException with a sentence, if it is not there, larger or late
   */
  static byte[] bytes(URI address, int most) {
    if (isFile(address)) {
      return file(Path.of(address), most);
    }
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(ALL).GET().build();
    CompletableFuture<byte[]> answer =
        client
            .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
            .thenApply(response -> body(address, response, most));
    try {
      return answer.get(ALL.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BadInputException known) {
        throw known;
      }
      throw failed(address, e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw failed(address, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw failed(address, e);
    }
  }

  private static BadInputException failed(URI address, Throwable why) {
    String reason =
        why instanceof ConnectException
            ? WORDS.get("fetch.nobody")
            : why instanceof TimeoutException
                ? WORDS.get("fetch.late", Long.toString(ALL.toSeconds()))
                : String.valueOf(why.getMessage());
    return new BadInputException(WORDS.get("fetch.failed", address.toString(), reason));
  }

  private static byte[] body(URI address, HttpResponse<InputStream> response, int most) {
    try (InputStream in = response.body()) {
      if (response.statusCode() != OK) {
        String status = Integer.toString(response.statusCode());
        throw new BadInputException(WORDS.get("fetch.status", address.toString(), status));
      }
      return bounded(in, most, address.toString());
    } catch (IOException e) {
      throw failed(address, e);
    }
  }

  private static byte[] file(Path file, int most) {
    try (InputStream in = Files.newInputStream(file)) {
      return bounded(in, most, file.toString());
    } catch (NoSuchFileException e) {
      throw new BadInputException(WORDS.get("jar.missing", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bounded(InputStream in, int most, String name) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new BadInputException(WORDS.get("jar.large", name, Integer.toString(most >> 20)));
    }
    return bytes;
  }
}
