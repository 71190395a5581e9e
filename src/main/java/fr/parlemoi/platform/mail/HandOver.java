package fr.parlemoi.platform.mail;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** What a failed hand-over tells about its mail. */
final class HandOver {

    private HandOver() {}

    /**
     * Whether the mail did not leave: the mail host answered that it does not take it, or was never reached. A line that
     * broke, or an answer that did not come, may mean either.
     */
    static boolean certainlyFailed(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .anyMatch(one -> one instanceof SMTPException
                        || one instanceof ConnectException
                        || one instanceof UnknownHostException);
    }
}
