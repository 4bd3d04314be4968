package org.absorb.store;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.absorb.model.text.Messages;

/** Carries a fault out of the parsing of JSON, in our own words. */
final class FaultyException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Messages WORDS = Messages.of(FaultyException.class);

  private final transient Json.Fault fault;

  private FaultyException(Json.Fault fault) {
    super(fault.what());
    this.fault = fault;
  }

  Json.Fault fault() {
    return fault;
  }

  /** A fault of the token that the parser has just read. */
  static FaultyException at(JsonParser parser, String key, Object... values) {
    return at(parser.currentTokenLocation(), key, values);
  }

  static FaultyException at(JsonLocation at, String key, Object... values) {
    return new FaultyException(
        new Json.Fault(
            at == null ? 1 : at.getLineNr(),
            at == null ? 1 : at.getColumnNr(),
            WORDS.get(key, values)));
  }

  /** What the parser could not read, by what would have been right where it stopped. */
  static FaultyException of(JsonParser parser, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    if (e instanceof JsonEOFException) {
      return at(at, "json.end");
    } else if (e instanceof StreamConstraintsException) {
      return at(at, "json.long");
    } else if (parser.currentToken() == JsonToken.FIELD_NAME) {
      return at(at, "json.value", parser.getParsingContext().getCurrentName());
    } else if (parser.getParsingContext().inArray()) {
      return at(at, "json.item");
    }
    return at(at, parser.getParsingContext().inObject() ? "json.name" : "json.object");
  }
}
