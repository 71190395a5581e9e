package fr.parlemoi.statistics.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** What {@code released_table.body} holds: a {@link ReleasedTable} as JSON, times as ISO 8601 writes them. */
public final class TableJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // Rows outlive the program that wrote them.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(ReleasedTable.class);
    private static final ObjectWriter WRITER = MAPPER.writerFor(ReleasedTable.class);

    private TableJson() {}

    public static String write(ReleasedTable table) {
        try {
            return WRITER.writeValueAsString(table);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static ReleasedTable read(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a released table that cannot be read", failure);
        }
    }
}
