package org.hearsay.web;

/// A request that gets no page: a status and one sentence for the person.
public final class HttpTrouble extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    /// With a status of HTTP and a sentence.
    public HttpTrouble(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /// There is no such thing.
    public static HttpTrouble notFound(String sentence) {
        return new HttpTrouble(404, sentence);
    }

    /// The request cannot be understood.
    public static HttpTrouble badRequest(String sentence) {
        return new HttpTrouble(400, sentence);
    }

    /// The status of HTTP.
    public int status() {
        return status;
    }

    /// The sentence.
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
